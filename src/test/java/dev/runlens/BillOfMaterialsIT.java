package dev.runlens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `target/bom.json`, which `mvn verify` makes before this runs: it names the libraries that the program is started with, no
/// more and no fewer, with the digests that are committed.
class BillOfMaterialsIT {
    private static final Path BILL = Path.of("target/bom.json");
    private static final Path NOTICES = Path.of("THIRD-PARTY.md");

    @Test
    void itNamesTheProgramAndItsVersion() throws IOException {
        JsonNode bill = bill();
        String pom = Files.readString(Path.of("pom.xml"));
        JsonNode program = bill.get("metadata").get("component");

        assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(program.get("name").asString()).isEqualTo("runlens");
        assertThat(pom).contains("<version>" + program.get("version").asString() + "</version>");
    }

    @Test
    void itsLibrariesAreThoseOfTheProgramWithTheDigestsThatAreCommitted() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode component : components(bill())) {
            String digest = StreamSupport.stream(component.get("hashes").spliterator(), false)
                    .filter(hash -> hash.get("alg").asString().equals("SHA-256"))
                    .map(hash -> hash.get("content").asString())
                    .findFirst()
                    .orElseThrow();
            named.add(digest + "  " + file(component));
        }

        assertThat(committed()).containsAll(named);
        assertThat(named).extracting(line -> line.substring(line.indexOf("  ") + 2))
                .containsExactlyInAnyOrderElementsOf(ofTheProgram());
    }

    @Test
    void eachOfItsLibrariesHasALicenceAndALineInTheNotices() throws IOException {
        String notices = Files.readString(NOTICES);
        for (JsonNode component : components(bill())) {
            String name = component.get("name").asString();
            assertThat(component.get("licenses")).as(name).isNotEmpty();
            assertThat(notices).as("%s has no line for it", NOTICES).contains(name);
        }
    }

    private static JsonNode bill() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(BILL));
    }

    private static List<JsonNode> components(JsonNode bill) {
        return StreamSupport.stream(bill.get("components").spliterator(), false).toList();
    }

    /// As it lies in the repository of Maven: `jar` is what `?type=` leaves out, a classifier stands behind the version.
    private static String file(JsonNode component) {
        String address = component.get("purl").asString();
        String classifier = address.contains("classifier=")
                ? "-" + address.replaceAll(".*classifier=([^&#]*).*", "$1")
                : "";
        return component.get("name").asString() + "-" + component.get("version").asString() + classifier + ".jar";
    }

    private static Set<String> committed() throws IOException {
        return Set.copyOf(Files.readAllLines(Path.of("src/build/dependencies.sha256")));
    }

    /// The class path in the manifest of the jar, by which the program is started.
    private static Set<String> ofTheProgram() throws IOException {
        Path jar;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> String.valueOf(file.getFileName()).matches("runlens.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        try (JarFile program = new JarFile(jar.toFile())) {
            String path = program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.stream(path.split(" ", -1))
                    .map(library -> library.substring(library.lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
        }
    }
}
