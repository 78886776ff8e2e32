// Written by `npx tsx build/wx-names.ts` from miniprogram-api-typings 5.2.3.

/** The functions of `wx`, or of an object it hands out, by what they are like; names are apart by a blank. */
export interface Members {
  /** With `success`, `fail` and `complete`. */
  readonly calls: string
  /** `onX` and `offX`. */
  readonly listeners: string
  /** By name, the type of what it hands out at once. */
  readonly objects: Readonly<Record<string, string>>
  readonly others: string
}

export const everyName: Members = {
  calls:
    'addCard addFileToFavorites addPaymentPassFinish addPaymentPassGetCertificateData addPhoneCalendar addPhoneContact addPhoneRepeatCalendar addVideoToFavorites authPrivateMessage authorize authorizeForMiniProgram batchGetStorage batchSetStorage bindEmployeeRelation canAddSecureElementPass canvasGetImageData canvasPutImageData canvasToTempFilePath checkDeviceSupportHevc checkEmployeeRelation checkIsAddedToMyMiniProgram checkIsOpenAccessibility checkIsSoterEnrolledInDevice checkIsSupportFacialRecognition checkIsSupportSoterAuthentication checkSession checkTransitCardSupport chooseAddress chooseContact chooseImage chooseInvoice chooseInvoiceTitle chooseLicensePlate chooseLocation chooseMedia chooseMessageFile choosePoi chooseVideo clearStorage closeBLEConnection closeBluetoothAdapter closeSocket compressImage compressVideo connectSocket connectWifi createBLEConnection createBLEPeripheralServer cropImage deleteTransitCard disableAlertBeforeUnload downloadFile editImage enableAlertBeforeUnload enterChatToolMode exitMiniProgram exitVoIPChat faceDetect getAvailableAudioSources getBLEDeviceCharacteristics getBLEDeviceRSSI getBLEDeviceServices getBLEMTU getBackgroundAudioPlayerState getBackgroundFetchData getBackgroundFetchToken getBatteryInfo getBeacons getBluetoothAdapterState getBluetoothDevices getChannelsLiveInfo getChannelsLiveNoticeInfo getChannelsShareKey getChatToolInfo getClipboardData getCommonConfig getConnectedBluetoothDevices getConnectedWifi getDeviceBenchmarkInfo getDeviceVoIPList getExtConfig getFuzzyLocation getGroupEnterInfo getHCEState getImageInfo getInferenceEnvInfo getLocalIPAddress getLocation getNetworkType getPrivacySetting getRandomValues getRendererUserAgent getScreenBrightness getScreenRecordingState getSecureElementPasses getSelectedTextRange getSetting getShareInfo getShowSplashAdStatus getSkylineInfo getStorage getStorageInfo getSystemInfo getSystemInfoAsync getTransitCardCPLC getTransitCardInfo getTransitCardList getUserInfo getUserProfile getVideoInfo getWeRunData getWifiList hideHomeButton hideKeyboard hideLoading hideNavigationBarLoading hideShareMenu hideTabBar hideTabBarRedDot hideToast initFaceDetect isBluetoothDevicePaired issueTransitCard join1v1Chat joinVoIPChat jumpToOfflinePay loadBuiltInFontFace loadFontFace login makeBluetoothPair makePhoneCall navigateBack navigateBackMiniProgram navigateTo navigateToMiniProgram notifyBLECharacteristicValueChange notifyGroupMembers openAppAuthorizeSetting openBluetoothAdapter openCard openChannelsActivity openChannelsEvent openChannelsLive openChannelsLiveNoticeInfo openChannelsUserProfile openChatTool openCustomerServiceChat openDesignerProfile openDocument openEmbeddedMiniProgram openHKOfflinePayView openInquiriesTopic openLocation openOfficialAccountArticle openOfficialAccountChat openOfficialAccountProfile openPrivacyContract openSetting openSingleStickerView openStickerIPView openStickerSetView openStoreCouponDetail openStoreOrderDetail openSystemBluetoothSetting openVideoEditor pageScrollTo pauseBackgroundAudio pauseVoice playBackgroundAudio playVoice pluginLogin preDownloadSubpackage preloadAssets preloadSkylineView preloadWebview previewImage previewMedia reLaunch readBLECharacteristicValue rechargeTransitCard redirectTo removeSecureElementPass removeStorage removeTabBarBadge request requestCommonPayment requestDeviceVoIP requestFacialVerify requestMerchantTransfer requestOrderPayment requestPayment requestPluginPayment requestSubscribeDeviceMessage requestSubscribeEmployeeMessage requestSubscribeMessage requestVirtualPayment requirePrivacyAuthorize reserveChannelsLive restartMiniProgram rewriteRoute saveFileToDisk saveImageToPhotosAlbum saveVideoToPhotosAlbum scanCode seekBackgroundAudio selectGroupMembers sendHCEMessage sendSms sendSocketMessage setBLEMTU setBackgroundColor setBackgroundFetchToken setBackgroundTextStyle setClipboardData setEnable1v1Chat setEnableDebug setInnerAudioOption setKeepScreenOn setNavigationBarColor setNavigationBarTitle setScreenBrightness setStorage setTabBarBadge setTabBarItem setTabBarStyle setTopBarText setVisualEffectOnCapture setWifiList setWindowSize shareAppMessageToGroup shareEmojiToGroup shareFileMessage shareFileToGroup shareImageToGroup shareToOfficialAccount shareToWeRun shareVideoMessage shareVideoToGroup showActionSheet showLoading showModal showNavigationBarLoading showRedPackage showShareImageMenu showShareMenu showTabBar showTabBarRedDot showToast startAccelerometer startBeaconDiscovery startBluetoothDevicesDiscovery startCompass startDeviceMotionListening startGyroscope startHCE startLocalServiceDiscovery startLocationUpdate startLocationUpdateBackground startPullDownRefresh startRecord startSoterAuthentication startWifi stopAccelerometer stopBackgroundAudio stopBeaconDiscovery stopBluetoothDevicesDiscovery stopCompass stopDeviceMotionListening stopFaceDetect stopGyroscope stopHCE stopLocalServiceDiscovery stopLocationUpdate stopPullDownRefresh stopRecord stopVoice stopWifi subscribeVoIPVideoMembers switchTab updateShareMenu updateVoIPChatMuteConfig updateWeChatApp uploadFile vibrateLong vibrateShort writeBLECharacteristicValue',
  listeners:
    'offAccelerometerChange offAfterPageLoad offAfterPageUnload offApiCategoryChange offAppHide offAppRoute offAppRouteDone offAppShow offAudioInterruptionBegin offAudioInterruptionEnd offBLECharacteristicValueChange offBLEConnectionStateChange offBLEMTUChange offBLEPeripheralConnectionStateChanged offBatteryInfoChange offBeaconServiceChange offBeaconUpdate offBeforeAppRoute offBeforePageLoad offBeforePageUnload offBluetoothAdapterStateChange offBluetoothDeviceFound offCompassChange offCopyUrl offDeviceMotionChange offEmbeddedMiniProgramHeightChange offError offGeneratePoster offGetWifiList offGyroscopeChange offHCEMessage offKeyDown offKeyUp offKeyboardHeightChange offLazyLoadError offLocalServiceDiscoveryStop offLocalServiceFound offLocalServiceLost offLocalServiceResolveFail offLocationChange offLocationChangeError offMemoryWarning offMenuButtonBoundingClientRectWeightChange offNetworkStatusChange offNetworkWeakChange offPageNotFound offParallelStateChange offScreenRecordingStateChanged offThemeChange offUnhandledRejection offUserCaptureScreen offUserOffTranslation offUserTriggerTranslation offVoIPChatInterrupted offVoIPChatMembersChanged offVoIPChatSpeakersChanged offVoIPChatStateChanged offVoIPVideoMembersChanged offWifiConnected offWifiConnectedWithPartialInfo offWindowResize offWindowStateChange onAccelerometerChange onAfterPageLoad onAfterPageUnload onApiCategoryChange onAppHide onAppRoute onAppRouteDone onAppShow onAudioInterruptionBegin onAudioInterruptionEnd onBLECharacteristicValueChange onBLEConnectionStateChange onBLEMTUChange onBLEPeripheralConnectionStateChanged onBackgroundAudioPause onBackgroundAudioPlay onBackgroundAudioStop onBackgroundFetchData onBatteryInfoChange onBeaconServiceChange onBeaconUpdate onBeforeAppRoute onBeforePageLoad onBeforePageUnload onBluetoothAdapterStateChange onBluetoothDeviceFound onCompassChange onCopyUrl onDeviceMotionChange onEmbeddedMiniProgramHeightChange onError onGeneratePoster onGetWifiList onGyroscopeChange onHCEMessage onKeyDown onKeyUp onKeyboardHeightChange onLazyLoadError onLocalServiceDiscoveryStop onLocalServiceFound onLocalServiceLost onLocalServiceResolveFail onLocationChange onLocationChangeError onMemoryWarning onMenuButtonBoundingClientRectWeightChange onNeedPrivacyAuthorization onNetworkStatusChange onNetworkWeakChange onPageNotFound onParallelStateChange onScreenRecordingStateChanged onSocketClose onSocketError onSocketMessage onSocketOpen onThemeChange onUnhandledRejection onUserCaptureScreen onUserOffTranslation onUserTriggerTranslation onVoIPChatInterrupted onVoIPChatMembersChanged onVoIPChatSpeakersChanged onVoIPChatStateChanged onVoIPVideoMembersChanged onWifiConnected onWifiConnectedWithPartialInfo onWindowResize onWindowStateChange',
  objects: {
    createAnimation: 'Animation',
    createAudioContext: 'AudioContext',
    getBackgroundAudioManager: 'BackgroundAudioManager',
    createCacheManager: 'CacheManager',
    createCameraContext: 'CameraContext',
    createCanvasContext: 'CanvasContext',
    downloadFile: 'DownloadTask',
    getFileSystemManager: 'FileSystemManager',
    createGlobalPayment: 'GlobalPayment',
    createInferenceSession: 'InferenceSession',
    createInnerAudioContext: 'InnerAudioContext',
    createIntersectionObserver: 'IntersectionObserver',
    createInterstitialAd: 'InterstitialAd',
    createLivePlayerContext: 'LivePlayerContext',
    createLivePusherContext: 'LivePusherContext',
    getLogManager: 'LogManager',
    createMapContext: 'MapContext',
    createMediaAudioPlayer: 'MediaAudioPlayer',
    createMediaContainer: 'MediaContainer',
    createMediaRecorder: 'MediaRecorder',
    getNFCAdapter: 'NFCAdapter',
    createOffscreenCanvas: 'OffscreenCanvas',
    getPerformance: 'Performance',
    getPluginUpdateManager: 'PluginUpdateManager',
    preDownloadSubpackage: 'PreDownloadSubpackageTask',
    getRealtimeLogManager: 'RealtimeLogManager',
    getRecorderManager: 'RecorderManager',
    request: 'RequestTask',
    createRewardedVideoAd: 'RewardedVideoAd',
    createSelectorQuery: 'SelectorQuery',
    connectSocket: 'SocketTask',
    createTCPSocket: 'TCPSocket',
    createUDPSocket: 'UDPSocket',
    getUpdateManager: 'UpdateManager',
    uploadFile: 'UploadTask',
    getUserCryptoManager: 'UserCryptoManager',
    createVKSession: 'VKSession',
    createVideoContext: 'VideoContext',
    createVideoDecoder: 'VideoDecoder',
    createWebAudioContext: 'WebAudioContext',
    createWorker: 'Worker',
    getXrFrameSystem: 'IXrFrameSystem'
  },
  others:
    'arrayBufferToBase64 base64ToArrayBuffer batchGetStorageSync batchSetStorageSync canIUse cancelIdleCallback checkIsPictureInPictureActive clearStorageSync createBufferURL getAccountInfoSync getApiCategory getAppAuthorizeSetting getAppBaseInfo getBatteryInfoSync getDeviceInfo getEnterOptionsSync getExptInfoSync getExtConfigSync getLaunchOptionsSync getMenuButtonBoundingClientRect getSkylineInfoSync getStorageInfoSync getStorageSync getSystemInfoSync getSystemSetting getWindowInfo isVKSupport nextTick postMessageToReferrerMiniProgram postMessageToReferrerPage removeStorageSync reportAnalytics reportEvent reportMonitor reportPerformance requestAppleSubscribeSign requestIdleCallback revokeBufferURL setStorageSync'
}

export const objectTypes: Readonly<Record<string, Members>> = {
  Animation: {
    calls: '',
    listeners: '',
    objects: {
      backgroundColor: 'Animation',
      bottom: 'Animation',
      height: 'Animation',
      left: 'Animation',
      matrix: 'Animation',
      matrix3d: 'Animation',
      opacity: 'Animation',
      right: 'Animation',
      rotate: 'Animation',
      rotate3d: 'Animation',
      rotateX: 'Animation',
      rotateY: 'Animation',
      rotateZ: 'Animation',
      scale: 'Animation',
      scale3d: 'Animation',
      scaleX: 'Animation',
      scaleY: 'Animation',
      scaleZ: 'Animation',
      skew: 'Animation',
      skewX: 'Animation',
      skewY: 'Animation',
      step: 'Animation',
      top: 'Animation',
      translate: 'Animation',
      translate3d: 'Animation',
      translateX: 'Animation',
      translateY: 'Animation',
      translateZ: 'Animation',
      width: 'Animation'
    },
    others: 'export'
  },
  AudioBuffer: { calls: '', listeners: '', objects: {}, others: 'copyFromChannel copyToChannel getChannelData' },
  AudioContext: { calls: '', listeners: '', objects: {}, others: 'pause play seek setSrc' },
  BackgroundAudioManager: {
    calls: '',
    listeners:
      'onCanplay onEnded onError onNext onPause onPlay onPrev onSeeked onSeeking onStop onTimeUpdate onWaiting',
    objects: {},
    others: 'pause play seek stop'
  },
  BufferSourceNode: { calls: '', listeners: '', objects: {}, others: 'connect disconnect onended start stop' },
  CacheManager: {
    calls: '',
    listeners: '',
    objects: {},
    others:
      'addRule addRules clearCaches clearRules deleteCache deleteCaches deleteRule deleteRules match off on start stop'
  },
  CameraContext: {
    calls: 'setZoom startRecord stopRecord takePhoto',
    listeners: '',
    objects: { onCameraFrame: 'CameraFrameListener' },
    others: ''
  },
  CameraFrameListener: { calls: 'start stop', listeners: '', objects: {}, others: '' },
  CanvasContext: {
    calls: '',
    listeners: '',
    objects: { createCircularGradient: 'CanvasGradient', createLinearGradient: 'CanvasGradient' },
    others:
      'arc arcTo beginPath bezierCurveTo clearRect clip closePath createPattern draw drawImage fill fillRect fillText lineTo measureText moveTo quadraticCurveTo rect restore rotate save scale setFillStyle setFontSize setGlobalAlpha setLineCap setLineDash setLineJoin setLineWidth setMiterLimit setShadow setStrokeStyle setTextAlign setTextBaseline setTransform stroke strokeRect strokeText transform translate'
  },
  CanvasGradient: { calls: '', listeners: '', objects: {}, others: 'addColorStop' },
  DownloadTask: {
    calls: '',
    listeners: 'offHeadersReceived offProgressUpdate onHeadersReceived onProgressUpdate',
    objects: {},
    others: 'abort'
  },
  EditorContext: {
    calls:
      'blur clear deleteText getBounds getContents getHistoryState getSelection getSelectionText insertCustomBlock insertDivider insertImage insertText redo removeFormat setContents setSelection undo',
    listeners: '',
    objects: {},
    others: 'format scrollIntoView'
  },
  FileSystemManager: {
    calls:
      'access appendFile close copyFile fstat ftruncate getFileInfo getSavedFileList mkdir open read readCompressedFile readFile readZipEntry readdir removeSavedFile rename rmdir saveFile stat truncate unlink unzip write writeFile',
    listeners: '',
    objects: { fstatSync: 'Stats' },
    others:
      'accessSync appendFileSync closeSync copyFileSync ftruncateSync mkdirSync openSync readCompressedFileSync readFileSync readSync readdirSync renameSync rmdirSync saveFileSync statSync truncateSync unlinkSync writeFileSync writeSync'
  },
  GlobalPayment: { calls: 'abort openMethodPicker requestGlobalPayment', listeners: '', objects: {}, others: '' },
  IXrFrameSystem: {
    calls: '',
    listeners: '',
    objects: {},
    others:
      'genLspMeta isTextureWrapper registerAssetLoader registerComponent registerDataValue registerEffect registerElement registerGeometry registerMaterial registerTexture registerUniformDesc registerVertexDataDesc registerVertexLayout'
  },
  Image: { calls: '', listeners: '', objects: {}, others: 'onerror onload' },
  InferenceSession: { calls: 'run', listeners: 'offError offLoad onError onLoad', objects: {}, others: 'destroy' },
  InnerAudioContext: {
    calls: '',
    listeners:
      'offCanplay offEnded offError offPause offPlay offSeeked offSeeking offStop offTimeUpdate offWaiting onCanplay onEnded onError onPause onPlay onSeeked onSeeking onStop onTimeUpdate onWaiting',
    objects: {},
    others: 'destroy pause play seek stop'
  },
  IntersectionObserver: {
    calls: '',
    listeners: '',
    objects: { relativeTo: 'IntersectionObserver', relativeToViewport: 'IntersectionObserver' },
    others: 'disconnect observe'
  },
  InterstitialAd: {
    calls: 'load show',
    listeners: 'offClose offError offLoad onClose onError onLoad',
    objects: {},
    others: 'destroy'
  },
  IsoDep: {
    calls: 'close connect getHistoricalBytes getMaxTransceiveLength isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  LivePlayerContext: {
    calls:
      'exitCasting exitFullScreen exitPictureInPicture mute pause play reconnectCasting requestFullScreen resume snapshot startCasting stop switchCasting',
    listeners: '',
    objects: {},
    others: 'exitBackgroundPlayback requestBackgroundPlayback'
  },
  LivePusherContext: {
    calls:
      'applyBlusherStickMakeup applyEyeBrowMakeup applyEyeShadowMakeup applyFaceContourMakeup applyFilter applyLipStickMakeup applySticker clearFilters clearMakeups clearStickers exitPictureInPicture getMaxZoom pause pauseBGM playBGM resume resumeBGM sendMessage setBGMVolume setMICVolume setZoom snapshot start startPreview stop stopBGM stopPreview switchCamera toggleTorch',
    listeners: 'onCustomRendererEvent',
    objects: {},
    others: 'createOffscreenCanvas'
  },
  LogManager: { calls: '', listeners: '', objects: {}, others: 'debug info log warn' },
  MapContext: {
    calls:
      'addArc addCustomLayer addGroundOverlay addMarkers addVisualLayer eraseLines executeVisualLayerCommand fromScreenLocation getCenterLocation getRegion getRotate getScale getSkew includePoints initMarkerCluster moveAlong moveToLocation openMapApp removeArc removeCustomLayer removeGroundOverlay removeMarkers removeVisualLayer setBoundary setCenterOffset setLocMarkerIcon toScreenLocation translateMarker updateGroundOverlay',
    listeners: '',
    objects: {},
    others: 'on'
  },
  MediaAudioPlayer: {
    calls: 'addAudioSource destroy removeAudioSource start stop',
    listeners: '',
    objects: {},
    others: ''
  },
  MediaContainer: {
    calls: '',
    listeners: '',
    objects: {},
    others: 'addTrack destroy export extractDataSource removeTrack'
  },
  MediaRecorder: {
    calls: 'destroy pause requestFrame resume start stop',
    listeners: '',
    objects: {},
    others: 'off on'
  },
  MifareClassic: {
    calls: 'close connect getMaxTransceiveLength isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  MifareUltralight: {
    calls: 'close connect getMaxTransceiveLength isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  NFCAdapter: {
    calls: 'startDiscovery stopDiscovery',
    listeners: 'offDiscovered onDiscovered',
    objects: {
      getIsoDep: 'IsoDep',
      getMifareClassic: 'MifareClassic',
      getMifareUltralight: 'MifareUltralight',
      getNdef: 'Ndef',
      getNfcA: 'NfcA',
      getNfcB: 'NfcB',
      getNfcF: 'NfcF',
      getNfcV: 'NfcV'
    },
    others: ''
  },
  Ndef: {
    calls: 'close connect isConnected setTimeout writeNdefMessage',
    listeners: 'offNdefMessage onNdefMessage',
    objects: {},
    others: ''
  },
  NfcA: {
    calls: 'close connect getAtqa getMaxTransceiveLength getSak isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  NfcB: {
    calls: 'close connect getMaxTransceiveLength isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  NfcF: {
    calls: 'close connect getMaxTransceiveLength isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  NfcV: {
    calls: 'close connect getMaxTransceiveLength isConnected setTimeout transceive',
    listeners: '',
    objects: {},
    others: ''
  },
  NodesRef: {
    calls: '',
    listeners: '',
    objects: {
      boundingClientRect: 'SelectorQuery',
      context: 'SelectorQuery',
      fields: 'SelectorQuery',
      node: 'SelectorQuery',
      ref: 'SelectorQuery',
      scrollOffset: 'SelectorQuery'
    },
    others: ''
  },
  OffscreenCanvas: { calls: '', listeners: '', objects: { createImage: 'Image' }, others: 'getContext' },
  Performance: {
    calls: '',
    listeners: '',
    objects: { createObserver: 'PerformanceObserver' },
    others: 'getEntries getEntriesByName getEntriesByType setBufferSize'
  },
  PerformanceObserver: { calls: '', listeners: '', objects: {}, others: 'disconnect observe' },
  PluginUpdateManager: {
    calls: '',
    listeners: 'onCheckForUpdate onUpdateFailed onUpdateReady',
    objects: {},
    others: ''
  },
  PreDownloadSubpackageTask: { calls: '', listeners: 'onProgressUpdate', objects: {}, others: '' },
  RealtimeLogManager: {
    calls: '',
    listeners: '',
    objects: { tag: 'RealtimeTagLogManager' },
    others: 'addFilterMsg error getCurrentState in info setFilterMsg warn'
  },
  RealtimeTagLogManager: { calls: '', listeners: '', objects: {}, others: 'addFilterMsg error info setFilterMsg warn' },
  RecorderManager: {
    calls: '',
    listeners: 'onError onFrameRecorded onInterruptionBegin onInterruptionEnd onPause onResume onStart onStop',
    objects: {},
    others: 'pause resume start stop'
  },
  RequestTask: {
    calls: '',
    listeners: 'offChunkReceived offHeadersReceived onChunkReceived onHeadersReceived',
    objects: {},
    others: 'abort'
  },
  RewardedVideoAd: {
    calls: 'load show',
    listeners: 'offClose offError offLoad onClose onError onLoad',
    objects: {},
    others: 'destroy'
  },
  SelectorQuery: {
    calls: '',
    listeners: '',
    objects: {
      exec: 'NodesRef',
      select: 'NodesRef',
      selectAll: 'NodesRef',
      selectViewport: 'NodesRef',
      in: 'SelectorQuery'
    },
    others: ''
  },
  SocketTask: { calls: 'close send', listeners: 'onClose onError onMessage onOpen', objects: {}, others: '' },
  Stats: { calls: '', listeners: '', objects: {}, others: 'isDirectory isFile' },
  TCPSocket: {
    calls: '',
    listeners: 'offBindWifi offClose offConnect offError offMessage onBindWifi onClose onConnect onError onMessage',
    objects: {},
    others: 'bindWifi close connect write'
  },
  UDPSocket: {
    calls: '',
    listeners: 'offClose offError offListening offMessage onClose onError onListening onMessage',
    objects: {},
    others: 'bind close connect send setTTL write'
  },
  UpdateManager: {
    calls: '',
    listeners: 'onCheckForUpdate onUpdateFailed onUpdateReady',
    objects: {},
    others: 'applyUpdate'
  },
  UploadTask: {
    calls: '',
    listeners: 'offHeadersReceived offProgressUpdate onHeadersReceived onProgressUpdate',
    objects: {},
    others: 'abort'
  },
  UserCryptoManager: { calls: 'getLatestUserKey getRandomValues', listeners: '', objects: {}, others: '' },
  VKFrame: {
    calls: '',
    listeners: '',
    objects: {},
    others: 'getCameraBuffer getCameraJpgBuffer getCameraTexture getDepthBuffer getDisplayTransform getLegSegmentBuffer'
  },
  VKSession: {
    calls: '',
    listeners: '',
    objects: { getVKFrame: 'VKFrame' },
    others:
      'addMarker addOSDMarker cancelAnimationFrame destroy detectBody detectDepth detectFace detectHand getAllMarker getAllOSDMarker hitTest off on removeMarker removeOSDMarker requestAnimationFrame runOCR setDepthOccRange start stop update3DMode updateMaskMode updateOSDThreshold'
  },
  VideoContext: {
    calls: 'exitPictureInPicture',
    listeners: '',
    objects: {},
    others:
      'exitBackgroundPlayback exitCasting exitFullScreen hideStatusBar pause play playbackRate reconnectCasting requestBackgroundPlayback requestFullScreen seek sendDanmu showStatusBar startCasting stop switchCasting'
  },
  VideoDecoder: { calls: 'remove seek start stop', listeners: '', objects: {}, others: 'getFrameData off on' },
  WebAudioContext: {
    calls: 'close resume suspend',
    listeners: '',
    objects: { createBuffer: 'AudioBuffer', decodeAudioData: 'AudioBuffer', createBufferSource: 'BufferSourceNode' },
    others:
      'createAnalyser createBiquadFilter createChannelMerger createChannelSplitter createConstantSource createDelay createDynamicsCompressor createGain createIIRFilter createOscillator createPanner createPeriodicWave createScriptProcessor createWaveShaper onstatechange'
  },
  Worker: {
    calls: '',
    listeners: 'onError onMessage onProcessKilled',
    objects: {},
    others: 'getCameraFrameData postMessage terminate testOnProcessKilled'
  }
}
