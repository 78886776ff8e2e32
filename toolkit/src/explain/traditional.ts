/** Characters of these errors and questions as Taiwan and Hong Kong write them, each before its simplified form. */
const pairs =
  '錯错誤误碼码報报號号戶户絕绝權权隱隐護护協协議议聲声麼么沒没彈弹觸触發发應应點点擊击鈕钮開开關关閉闭請请審审過过駁驳類类無无雜杂' +
  '獲获機机電电話话訊讯資资選选頭头暱昵稱称簽签驗验證证違违規规範范運运營营啟启動动後后當当進进終终頁页現现顯显調调為为與与從从單单'
const simplified = new Map([...pairs].flatMap((each, index, all) => (index % 2 ? [] : [[each, all[index + 1]]])))

/** A text as its patterns are written. */
export const inSimplified = (text: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (each) => simplified.get(each) ?? each)
