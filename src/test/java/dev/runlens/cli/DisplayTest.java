package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"DISPLAY", "WAYLAND_DISPLAY"})
    void eitherVariableIsADisplay(String variable) {
        assertThat(linux(Map.of(variable, ":0"), true).obstacle()).isEmpty();
        assertThat(linux(Map.of(variable, ""), true).obstacle())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no display"));
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(new Display("Mac OS X", Map.of(), false, () -> false, Path.of("/none")).obstacle())
                .isEmpty();
        assertThat(new Display("Windows 11", Map.of(), false, () -> false, Path.of("/none")).obstacle())
                .isEmpty();
    }

    @Test
    void aToolkitWithoutAScreenNeedsNone() {
        assertThat(new Display("Linux", Map.of(), true, () -> false, Path.of("/none")).obstacle())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "'ID=debian', sudo apt install libgtk-3-0 libxtst6",
            "'ID=linuxmint|ID_LIKE=\"ubuntu debian\"', sudo apt install libgtk-3-0 libxtst6",
            "'ID=\"rocky\"|ID_LIKE=\"rhel centos fedora\"', sudo dnf install gtk3 libXtst",
            "'ID=manjaro|ID_LIKE=arch', sudo pacman -S gtk3 libxtst",
            "'ID=\"opensuse-tumbleweed\"|ID_LIKE=\"opensuse suse\"', sudo zypper install libgtk-3-0 libXtst6",
            "'ID=alpine', sudo apk add gtk+3.0"
    })
    void thePackageIsTheDistributions(String release, String command) throws IOException {
        Path file = Files.writeString(folder.resolve("os-release"), release.replace('|', '\n') + "\n");

        assertThat(new Display("Linux", Map.of("DISPLAY", ":0"), false, () -> false, file).obstacle())
                .hasValueSatisfying(reason -> assertThat(reason).contains(command));
    }

    @Test
    void anUnknownDistributionGetsBothNames() {
        assertThat(linux(Map.of("DISPLAY", ":0"), false).obstacle())
                .hasValueSatisfying(reason -> assertThat(reason).contains("libgtk-3-0", "libxtst6", "gtk3", "libXtst"));
    }

    private static Display linux(Map<String, String> environment, boolean gtk) {
        return new Display("Linux", environment, false, () -> gtk, Path.of("/none"));
    }
}
