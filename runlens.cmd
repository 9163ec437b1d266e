@echo off
rem Starts RunLens on Windows: the same as the script "runlens" beside it, which explains the whole. Here a package has
rem the caches that it brings along and makes none.
rem
rem   runlens samples          opens the sample runs
rem   runlens compare PATH...  compares runs in the terminal
rem
rem JAVA_HOME and RUNLENS_JAVA_OPTS are read. Exit codes of its own: 69 no suitable Java or no Maven, 70 the build failed.
setlocal EnableExtensions DisableDelayedExpansion

set "RL_NEEDED=25"
rem By their whole names: a program of that name in the current folder would be found first.
set "RL_SYSTEM=%SystemRoot%\System32"
set "NoDefaultCurrentDirectoryInExePath=1"
set "RL_HOME=%~dp0"
if "%RL_HOME:~-1%"=="\" set "RL_HOME=%RL_HOME:~0,-1%"
rem A drive alone would be the current folder on it.
if "%RL_HOME:~-1%"==":" set "RL_HOME=%RL_HOME%\."
set "RL_APP=%RL_HOME%\target\app"
set "RL_WORK=%RL_HOME%\target\app-build"
set "RL_LOG=%RL_HOME%\target\app-build.log"
set "RL_LOCK=%RL_HOME%\target\app.lock"

set "RL_PACKAGED="
if exist "%RL_HOME%\app\runlens.jar" set "RL_PACKAGED=yes"
if defined RL_PACKAGED set "RL_APP=%RL_HOME%\app"
if defined RL_PACKAGED goto :built
call :build_if_needed
if errorlevel 1 exit /b %ERRORLEVEL%
:built
set "RL_NEED_JAVAC="
call :find_java
if not defined RL_JAVA goto :no_java
set "RL_PROGRAM=%RL_APP%\runlens.jar"
rem A package for several systems has a jar for each that names its libraries.
if exist "%RL_APP%\on\Windows-x86_64.jar" set "RL_PROGRAM=%RL_APP%\on\Windows-x86_64.jar"
rem Whoever makes a package trains it once, on the files of a folder that is named.
if not defined RL_PACKAGED goto :trained
if not defined RUNLENS_TRAIN goto :trained
set "RL_MORE=%RUNLENS_TRAIN%"
set "RL_WORK=%RL_APP%\training"
mkdir "%RL_WORK%"
call :train
rmdir /s /q "%RL_WORK%"
exit /b 0
:trained

set "RL_MAIN=dev.runlens.Main"
rem What is new in memory of the window is collected often, since each time it stands still for as long as there is to keep.
set "RL_OPTIONS=-XX:+UseSerialGC -Xmn32m"
rem The arguments go on as they are typed, quotes and all: quotes around them would open theirs, and an ampersand in one of
rem them would then begin a command. The first is looked at without any quote.
set RL_FIRST=%1
if defined RL_FIRST set "RL_FIRST=%RL_FIRST:"=%"
if not "%RL_FIRST%"=="benchmark" goto :start
set "RL_MAIN=dev.runlens.benchmark.BenchmarkProgram"
set "RL_OPTIONS=-XX:+UseSerialGC -Xmx2g"

:start
rem The user's own choice of a collector or of a cache goes before ours.
rem Commands of the terminal have a cache of their own; what draws a picture takes the window's.
set "RL_AOT=%RL_APP%\window.aot"
if not exist "%RL_AOT%" set "RL_AOT=%RL_APP%\runlens.aot"
for %%C in (compare verdict evaluate vote checkpoint next prune inspect watch) do if "%RL_FIRST%"=="%%C" (
  set "RL_AOT=%RL_APP%\runlens.aot"
  set "RL_OPTIONS=-XX:+UseSerialGC"
)
rem These are over before the JVM's second compiler pays.
for %%C in (-h --help -V --version help formats completion generate-completion man-page) do if "%RL_FIRST%"=="%%C" (
  set "RL_AOT=%RL_APP%\runlens.aot"
  set "RL_OPTIONS=-XX:+UseSerialGC -Xmn16m -XX:TieredStopAtLevel=1 -XX:Tier0InvokeNotifyFreqLog=9 -XX:C1MaxInlineSize=20"
)
if not exist "%RL_AOT%" set "RL_AOT="
if not defined RUNLENS_JAVA_OPTS goto :options_known
"%RL_JAVA%\bin\java.exe" %RUNLENS_JAVA_OPTS% -version >nul 2>nul
if errorlevel 1 (
  >&2 echo runlens: Java does not take the options in RUNLENS_JAVA_OPTS.
  exit /b 69
)
set "RL_TOLD=%RUNLENS_JAVA_OPTS:"=%"
if not "%RL_TOLD:GC=%"=="%RL_TOLD%" set "RL_OPTIONS="
if not "%RL_TOLD:-Xshare=%"=="%RL_TOLD%" set "RL_AOT="
:options_known
if not defined RL_AOT goto :start_plain
"%RL_JAVA%\bin\java.exe" -Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Drunlens.home=%RL_HOME%" "-Drunlens.samples=%RL_HOME%\samples" "-XX:AOTCache=%RL_AOT%" %RL_OPTIONS% %RUNLENS_JAVA_OPTS% -cp "%RL_PROGRAM%" %RL_MAIN% %*
exit /b %ERRORLEVEL%
:start_plain
"%RL_JAVA%\bin\java.exe" -Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Drunlens.home=%RL_HOME%" "-Drunlens.samples=%RL_HOME%\samples" %RL_OPTIONS% %RUNLENS_JAVA_OPTS% -cp "%RL_PROGRAM%" %RL_MAIN% %*
exit /b %ERRORLEVEL%

rem --- a Java ---------------------------------------------------------------------------------------------------------

:no_java
>&2 echo runlens: no JDK %RL_NEEDED% or newer was found: install one (such as Eclipse Temurin %RL_NEEDED%), or set JAVA_HOME to one.
exit /b 69

:find_java
set "RL_JAVA="
if defined RL_PACKAGED if exist "%RL_HOME%\runtime\bin\java.exe" set "RL_JAVA=%RL_HOME%\runtime"
if defined RL_JAVA exit /b 0
rem A folder is handed on in a variable: "call" would expand the percent signs of an argument once more and double its carets.
if not defined JAVA_HOME goto :remembered
set "RL_CANDIDATE=%JAVA_HOME:"=%"
call :consider
:remembered
if defined RL_JAVA exit /b 0
set "RL_REMEMBERED="
if exist "%RL_APP%\java" set /p RL_REMEMBERED=<"%RL_APP%\java"
set "RL_CANDIDATE=%RL_REMEMBERED%"
call :consider
if defined RL_JAVA exit /b 0
for %%J in (java.exe) do set "RL_ON_PATH=%%~dp$PATH:J"
set "RL_CANDIDATE=%RL_ON_PATH%.."
if defined RL_ON_PATH call :consider
for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Semeru" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
  if exist "%%~R\" for /d %%D in ("%%~R\*") do (set "RL_CANDIDATE=%%~D"& call :consider)
)
if exist "%USERPROFILE%\scoop\apps\" for /d %%D in ("%USERPROFILE%\scoop\apps\*") do (set "RL_CANDIDATE=%%~D\current"& call :consider)
exit /b 0

:consider
if defined RL_JAVA exit /b 0
if not defined RL_CANDIDATE exit /b 0
if not exist "%RL_CANDIDATE%\bin\java.exe" exit /b 0
if not exist "%RL_CANDIDATE%\release" exit /b 0
if defined RL_NEED_JAVAC if not exist "%RL_CANDIDATE%\bin\javac.exe" exit /b 0
set "RL_VERSION="
for /f "usebackq tokens=1,2 delims==" %%A in ("%RL_CANDIDATE%\release") do if "%%A"=="JAVA_VERSION" set "RL_VERSION=%%~B"
if not defined RL_VERSION exit /b 0
for /f "tokens=1 delims=.-+_" %%M in ("%RL_VERSION%") do if %%M GEQ %RL_NEEDED% for %%F in ("%RL_CANDIDATE%") do set "RL_JAVA=%%~fF"
exit /b 0

rem --- the build ------------------------------------------------------------------------------------------------------

rem Sets RL_STALE where the program is missing or a source is newer than the copy that the last build took of it.
rem A line with a dot names a file; the line that counts them has none, in any language.
:look_for_changes
set "RL_STALE="
if not exist "%RL_APP%\built" (set "RL_STALE=yes" & exit /b 0)
for /f "tokens=2 delims=." %%F in ('%RL_SYSTEM%\xcopy.exe "%RL_HOME%\src\main" "%RL_APP%\sources\main" /d /l /s /i /y 2^>nul') do set "RL_STALE=yes"
for /f "tokens=2 delims=." %%F in ('%RL_SYSTEM%\xcopy.exe "%RL_HOME%\src\build" "%RL_APP%\sources\build" /d /l /s /i /y 2^>nul') do set "RL_STALE=yes"
for /f "tokens=2 delims=." %%F in ('%RL_SYSTEM%\xcopy.exe "%RL_HOME%\pom.xml" "%RL_APP%\sources\" /d /l /y 2^>nul') do set "RL_STALE=yes"
exit /b 0

:build_if_needed
call :look_for_changes
if not defined RL_STALE exit /b 0
set "RL_PROGRESS=Building RunLens (first start, about a minute)..."
if exist "%RL_APP%\built" set "RL_PROGRESS=Building RunLens again, its sources changed..."
rem Of the search path alone: where.exe looks into the current folder first.
"%RL_SYSTEM%\where.exe" /q $PATH:mvn
if errorlevel 1 (
  >&2 echo runlens: Maven ^(the command mvn, 3.8 or newer^) was not found, and the first start needs it to build.
  exit /b 69
)
set "RL_NEED_JAVAC=yes"
call :find_java
if not defined RL_JAVA goto :no_java
if not exist "%RL_HOME%\target\" mkdir "%RL_HOME%\target"
set "RL_WAITED=0"
:wait_for_lock
mkdir "%RL_LOCK%" 2>nul && goto :locked
if "%RL_WAITED%"=="0" >&2 echo runlens: waiting for another start that is building...
set /a RL_WAITED+=1
rem A build takes no ten minutes: its owner is gone.
if %RL_WAITED% GEQ 600 rmdir /s /q "%RL_LOCK%" 2>nul
"%RL_SYSTEM%\ping.exe" -n 2 127.0.0.1 >nul
goto :wait_for_lock
:locked
call :look_for_changes
set "RL_CODE=0"
if not defined RL_STALE goto :unlock
>&2 echo %RL_PROGRESS%
call :build
set "RL_CODE=%ERRORLEVEL%"
:unlock
rmdir /s /q "%RL_LOCK%" 2>nul
exit /b %RL_CODE%

:build
if exist "%RL_WORK%\" rmdir /s /q "%RL_WORK%"
mkdir "%RL_WORK%"
if not exist "%RL_APP%\lib\" mkdir "%RL_APP%\lib"
"%RL_SYSTEM%\xcopy.exe" "%RL_HOME%\src\main" "%RL_HOME%\target\app-sources\main" /s /i /y /q >nul
"%RL_SYSTEM%\xcopy.exe" "%RL_HOME%\src\build" "%RL_HOME%\target\app-sources\build" /s /i /y /q >nul
"%RL_SYSTEM%\xcopy.exe" "%RL_HOME%\pom.xml" "%RL_HOME%\target\app-sources\" /y /q >nul
setlocal
set "JAVA_HOME=%RL_JAVA%"
pushd "%RL_HOME%"
call mvn -B -q -Papp package >"%RL_LOG%" 2>&1 <nul
set "RL_FAILED=%ERRORLEVEL%"
popd
endlocal & set "RL_FAILED=%RL_FAILED%"
if not "%RL_FAILED%"=="0" (
  >&2 echo runlens: the build failed:
  >&2 "%RL_SYSTEM%\findstr.exe" /b /c:"[ERROR]" "%RL_LOG%"
  >&2 echo runlens: all of it is in "%RL_LOG%"
  exit /b 70
)
move /y "%RL_WORK%\lib\*.jar" "%RL_APP%\lib" >nul 2>nul
move /y "%RL_WORK%\runlens.jar" "%RL_APP%\runlens.jar" >nul 2>nul
if errorlevel 1 (
  >&2 echo runlens: the new build cannot replace the one that is running: close RunLens and start it again.
  exit /b 70
)
set "RL_MORE=%RL_HOME%\samples"
if exist "%RL_HOME%\src\test\resources\" set "RL_MORE=%RL_HOME%\src\test\resources"
set "RL_PROGRAM=%RL_APP%\runlens.jar"
call :train
rem Not by echo, for which an ampersand in the path would begin a command.
<nul >"%RL_APP%\java" set /p "=%RL_JAVA%"
if exist "%RL_APP%\sources\" rmdir /s /q "%RL_APP%\sources"
move "%RL_HOME%\target\app-sources" "%RL_APP%\sources" >nul
>"%RL_APP%\built" echo built
rmdir /s /q "%RL_WORK%"
exit /b 0

rem A training run of the program itself, so that later starts begin with their classes loaded and linked.
:train
for %%C in (runlens window) do if exist "%RL_APP%\%%C.aot" del /q "%RL_APP%\%%C.aot" 2>nul
call :train_one runlens "-XX:-AOTRecordTraining"
call :train_one window "-XX:+UseSerialGC"
exit /b 0

:train_one
"%RL_JAVA%\bin\java.exe" "-XX:AOTCacheOutput=%RL_WORK%\%1.aot" "-XX:ErrorFile=%RL_WORK%\crash.log" -XX:+UnlockDiagnosticVMOptions -XX:+IgnoreUnrecognizedVMOptions %~2 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%RL_PROGRAM%" dev.runlens.StartTraining "%RL_WORK%" %1 "%RL_HOME%\samples" "%RL_MORE%" <nul >nul 2>nul
if exist "%RL_WORK%\%1.aot" move /y "%RL_WORK%\%1.aot" "%RL_APP%\%1.aot" >nul
exit /b 0
