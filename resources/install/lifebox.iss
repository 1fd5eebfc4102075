; Inno Setup 6: the installer for Windows, per account unless an administrator chooses all.
;   iscc /DVersion=0.1.0 /DProgram=C:\build\dist\lifebox resources\install\lifebox.iss
#ifndef Version
  #error Version is missing: /DVersion=…
#endif
#ifndef Program
  #error Program is missing: /DProgram=…\dist\lifebox
#endif

[Setup]
AppId={{6E6A2C0B-6C1E-4E0B-9D0C-5B8C6F0F6B1A}
AppName=Pudełko Życia
AppVersion={#Version}
AppVerName=Pudełko Życia {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Pudelko Zycia
DefaultGroupName=Pudełko Życia
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
LicenseFile={#Program}\_internal\LICENSE
SetupIconFile={#Program}\_internal\resources\icons\lifebox.ico
UninstallDisplayIcon={app}\lifebox.exe
OutputBaseFilename=lifebox-{#Version}-setup
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
WizardStyle=modern

[Languages]
Name: "pl"; MessagesFile: "compiler:Languages\Polish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
pl.Desktop=Skrót na pulpicie
en.Desktop=Shortcut on the desktop
pl.Start=Uruchom Pudełko Życia
en.Start=Start Life Box
pl.Bundle=Pakiet ratunkowy Pudełka Życia
en.Bundle=Life Box look-up bundle
pl.OpenRegistry=Otwórz w Pudełku Życia
en.OpenRegistry=Open in Life Box

[Tasks]
Name: "desktop"; Description: "{cm:Desktop}"

[InstallDelete]
; Libraries of the version before must not be mixed with the new ones. Registries are never here.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\Pudełko Życia"; Filename: "{app}\lifebox.exe"; AppUserModelID: "lifebox"
Name: "{autodesktop}\Pudełko Życia"; Filename: "{app}\lifebox.exe"; AppUserModelID: "lifebox"; Tasks: desktop

[Registry]
Root: HKA; Subkey: "Software\Classes\.lifebundle"; ValueType: string; ValueData: "lifebox.bundle"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\lifebox.bundle"; ValueType: string; ValueData: "{cm:Bundle}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\lifebox.bundle\DefaultIcon"; ValueType: string; ValueData: "{app}\lifebox.exe,0"
Root: HKA; Subkey: "Software\Classes\lifebox.bundle\shell\open\command"; ValueType: string; ValueData: """{app}\lifebox.exe"" ""%1"""
; A registry is a folder whose name ends in .lifebox.
Root: HKA; Subkey: "Software\Classes\Directory\shell\lifebox"; ValueType: string; ValueData: "{cm:OpenRegistry}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\lifebox"; ValueType: string; ValueName: "AppliesTo"; ValueData: "System.FileName:""*.lifebox"""
Root: HKA; Subkey: "Software\Classes\Directory\shell\lifebox"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\lifebox.exe,0"
Root: HKA; Subkey: "Software\Classes\Directory\shell\lifebox\command"; ValueType: string; ValueData: """{app}\lifebox.exe"" ""%1"""

[Run]
Filename: "{app}\lifebox.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent
