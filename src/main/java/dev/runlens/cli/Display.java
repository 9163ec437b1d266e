package dev.runlens.cli;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Whether a window can open here, asked before any of the toolkit is loaded.
///
/// @param system the name of the operating system, as `os.name` has it
/// @param environment the environment variables
/// @param headless whether the toolkit is set to draw without a screen, as tests do
/// @param gtk whether GTK 3 can be loaded, and libXtst, which the toolkit needs beside it
/// @param osRelease the file that tells the Linux distribution
record Display(String system, Map<String, String> environment, boolean headless, BooleanSupplier gtk, Path osRelease) {
    private static final Map<String, String> INSTALL_GTK = Map.of(
            "debian", "sudo apt install libgtk-3-0 libxtst6",
            "ubuntu", "sudo apt install libgtk-3-0 libxtst6",
            "fedora", "sudo dnf install gtk3 libXtst",
            "rhel", "sudo dnf install gtk3 libXtst",
            "centos", "sudo dnf install gtk3 libXtst",
            "arch", "sudo pacman -S gtk3 libxtst",
            "suse", "sudo zypper install libgtk-3-0 libXtst6",
            "opensuse", "sudo zypper install libgtk-3-0 libXtst6",
            "alpine", "sudo apk add gtk+3.0 libxtst");

    /// The display of this machine.
    static Display ofMachine() {
        return new Display(
                System.getProperty("os.name", ""),
                System.getenv(),
                "Headless".equalsIgnoreCase(System.getProperty("glass.platform")),
                Display::hasGtk,
                Path.of("/etc/os-release"));
    }

    /// What keeps a window from opening, one sentence for the user; empty where nothing does.
    Optional<String> obstacle() {
        if (headless || !system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return Optional.of("there is no display to open a window on (DISPLAY is not set)");
        }
        return gtk.getAsBoolean() ? Optional.empty() : Optional.of("the window needs GTK 3 and libXtst: " + remedy());
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    private String remedy() {
        for (String distribution : distributions()) {
            String command = INSTALL_GTK.get(distribution);
            if (command != null) {
                return "install it with `" + command + "`";
            }
        }
        return "install the packages libgtk-3-0 and libxtst6 (Debian, Ubuntu) or gtk3 and libXtst (Fedora, Arch)";
    }

    /// This distribution and those it is made from, such as `ubuntu`, `debian`; empty where it cannot be told.
    private List<String> distributions() {
        try {
            return Files.readAllLines(osRelease).stream()
                    .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                    .sorted()
                    .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                    .flatMap(names -> List.of(names.split("[ -]")).stream())
                    .toList();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    @SuppressWarnings("restricted")
    private static boolean hasGtk() {
        try {
            // They stay loaded: the toolkit asks for them next.
            return Stream.of("libgtk-3.so.0", "libXtst.so.6")
                    .allMatch(library -> SymbolLookup.libraryLookup(library, Arena.global()) != null);
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
