package dev.runlens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What only a display shows: 200 %, menus that hang over the window, and a drag from one window into another. A part
/// of `mvn -Pgallery verify`; needs `xvfb-run`.
class DisplayGallery {
    private static final String SAMPLES = "samples";

    @TestFactory
    Stream<DynamicTest> picturesAtTwiceTheSize() {
        return Stream.of("light", "dark")
                .map(theme -> picture("samples-" + theme + "-900x600-200-percent", theme,
                        Map.of("glass.gtk.uiScale", "200%")));
    }

    @TestFactory
    Stream<DynamicTest> menus() {
        return Stream.of("#export", "#tick-top", "#smoothing", "#open")
                .map(menu -> picture("menu-" + menu.substring(1) + "-light-900x600", "light",
                        Map.of("picture.fire", menu, "picture.view", menu.equals("#tick-top") ? "TABLE" : "CHART")));
    }

    private static DynamicTest picture(String name, String theme, Map<String, String> properties) {
        return DynamicTest.dynamicTest(name, () -> {
            Path target = Path.of("target", "gallery", name + ".png");
            Files.deleteIfExists(target);
            List<String> options = new ArrayList<>(List.of("-Dpicture.stage=true"));
            properties.forEach((key, value) -> options.add("-D" + key + "=" + value));
            int code = onDisplay(options, "dev.runlens.ui.WindowPicture", target.toString(), "900x600", theme, SAMPLES);
            assertThat(code).isZero();
            assertThat(target).isNotEmptyFile();
        });
    }

    @Test
    void foldersThatAreDraggedFromAnotherWindowAreOpened() throws IOException, InterruptedException {
        int code = onDisplay(List.of(), "dev.runlens.ui.DropSmoke",
                "samples/models/tiny-llama_run3", "samples/models/tiny-llama_run4");

        assertThat(code).isZero();
    }

    private static int onDisplay(List<String> options, String main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "xvfb-run", "-a", "-s", "-screen 0 1920x1280x24",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dprism.order=sw", "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", tests, main));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("GDK_BACKEND", "x11");
        return process.start().waitFor();
    }
}
