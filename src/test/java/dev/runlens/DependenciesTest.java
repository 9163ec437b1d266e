package dev.runlens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the program is built from is what was looked at: every library on the class path has the SHA-256 that is committed,
/// and every library of the program is in the notices.
class DependenciesTest {
    private static final Path LIST = Path.of("src/build/dependencies.sha256");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    @Test
    void everyLibraryHasTheDigestThatIsCommitted() throws IOException {
        Map<String, String> known = known();
        List<String> wrong = new ArrayList<>();
        for (Path jar : jars()) {
            String name = String.valueOf(jar.getFileName());
            String line = digest(jar) + "  " + name;
            if (!digest(jar).equals(known.get(name))) {
                wrong.add(line);
            }
        }
        assertThat(wrong)
                .as("libraries that are not as committed in %s. Where a library was added or moved to another version on"
                        + " purpose, these lines belong there; where not, do not build with it", LIST)
                .isEmpty();
    }

    /// Sources that are compiled with the program; they lie beside the jar once the program was built to be started.
    @Test
    void sourcesThatAreCompiledHereAreOfTheSameVersionAndKnown() throws IOException {
        Path jar = jars().stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith("picocli-"))
                .findFirst()
                .orElseThrow();
        String sources = String.valueOf(jar.getFileName()).replace(".jar", "-sources.jar");
        Path beside = jar.resolveSibling(sources);

        assertThat(known()).containsKey(sources);
        if (Files.exists(beside)) {
            assertThat(digest(beside)).isEqualTo(known().get(sources));
        }
    }

    @Test
    void everyLibraryOfTheProgramIsInTheNotices() throws IOException {
        String notices = Files.readString(Path.of("THIRD-PARTY.md"));
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher dependency = DEPENDENCY.matcher(pom.substring(0, pom.indexOf("<build>")));
        List<String> missing = new ArrayList<>();
        while (dependency.find()) {
            Matcher artifact = ARTIFACT.matcher(dependency.group(1));
            if (!dependency.group(1).contains("<scope>test</scope>") && artifact.find()
                    && !notices.contains(artifact.group(1))) {
                missing.add(artifact.group(1));
            }
        }
        assertThat(missing).as("libraries without a line in THIRD-PARTY.md").isEmpty();
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new HashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            String[] parts = line.split("  ", 2);
            known.put(parts[1], parts[0]);
        }
        return known;
    }

    /// Surefire may put the class path into a jar of its own, and then names it in a property.
    private static List<Path> jars() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> jars = new ArrayList<>();
        for (String part : path.split(Pattern.quote(System.getProperty("path.separator")), -1)) {
            if (part.endsWith(".jar") && !part.contains("surefire") && !part.contains("console-standalone")) {
                jars.add(Path.of(part));
            }
        }
        assertThat(jars).hasSizeGreaterThan(20);
        return jars;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Test
    void nothingOfTheBuildersMachineGoesIntoTheJar() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String jar = Files.readString(Path.of("src/build/jar.xml"));

        // Proven byte for byte by src/build/same-jar, which builds twice.
        assertThat(jar).contains("<fileMode>0644</fileMode>", "<directoryMode>0755</directoryMode>");
        assertThat(pom)
                .contains("<project.build.outputTimestamp>20", "<addDefaultEntries>false</addDefaultEntries>")
                .contains("<compress>false</compress>", "<descriptor>src/build/jar.xml</descriptor>");
    }
}
