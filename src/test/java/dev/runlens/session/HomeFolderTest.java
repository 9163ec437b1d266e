package dev.runlens.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
    @Test
    void theShellsHomeGoesBeforeTheOneOfTheListOfUsers() {
        assertThat(home("Linux", Map.of("HOME", "/work/me"))).isEqualTo("/work/me");
        assertThat(home("Mac OS X", Map.of("HOME", "/work/me"))).isEqualTo("/work/me");
    }

    @Test
    void withoutOneThatIsAbsoluteItIsWhatJavaSays() {
        assertThat(home("Linux", Map.of())).isEqualTo("/home/a");
        assertThat(home("Linux", Map.of("HOME", ""))).isEqualTo("/home/a");
        assertThat(home("Linux", Map.of("HOME", "me"))).isEqualTo("/home/a");
        assertThat(home("Windows 11", Map.of("HOME", "/c/Users/me"))).isEqualTo("/home/a");
    }

    @Test
    void theConfigurationIsKeptThere() {
        Properties properties = properties("Linux");
        Map<String, String> environment = Map.of("HOME", "/work/me");

        HomeFolder.settle(properties, environment);

        assertThat(ConfigurationFolder.of(properties, environment)).contains(Path.of("/work/me/.config/runlens"));
    }

    private static String home(String system, Map<String, String> environment) {
        Properties properties = properties(system);
        HomeFolder.settle(properties, environment);
        return properties.getProperty("user.home");
    }

    private static Properties properties(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/a");
        return properties;
    }
}
