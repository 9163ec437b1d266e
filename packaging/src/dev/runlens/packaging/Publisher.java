package dev.runlens.packaging;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;

/// Who publishes the packages, from `publisher.properties`.
///
/// @param name of a person or a group
/// @param address that mail reaches
/// @param homepage where people find the project; empty where there is none yet
record Publisher(String name, String address, String homepage) {
    private static final String NOBODY = "@localhost";

    /// @throws PackagingException where a release would name an address that reaches nobody
    static Publisher of(Project project) throws IOException {
        Properties said = new Properties();
        try (Reader text = Files.newBufferedReader(project.resource("publisher.properties"))) {
            said.load(text);
        }
        Publisher publisher = new Publisher(said.getProperty("name", ""), said.getProperty("address", ""),
                said.getProperty("homepage", ""));
        if (project.isRelease() && (publisher.address.isEmpty() || publisher.address.endsWith(NOBODY))) {
            throw new PackagingException(
                    "packaging/publisher.properties names nobody who can be written to, and this is a release");
        }
        return publisher;
    }

    /// What stands for it in the files of the folder `packaging`.
    Map<String, String> values() {
        return Map.of("PUBLISHER", name, "ADDRESS", address, "HOMEPAGE", homepage);
    }
}
