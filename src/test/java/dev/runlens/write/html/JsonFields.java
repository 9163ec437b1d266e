package dev.runlens.write.html;

import dev.runlens.analyze.Comparison;
import dev.runlens.write.JsonPath;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.write.ComparisonJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every field of the comparison JSON that is written for a comparison, by its path as a page shows it.
final class JsonFields {
    private final Map<String, String> fields = new HashMap<>();

    private JsonFields() {}

    static Map<String, String> of(Comparison comparison) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            ComparisonJson.write(comparison, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonFields all = new JsonFields();
        all.add("", JsonMapper.shared().readTree(json.toByteArray()));
        all.fields.remove("");
        return all.fields;
    }

    private void add(String path, JsonNode node) {
        fields.put(VisibleText.of(path), node.isValueNode() ? node.asString("") : node.toString());
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> add(
                            path.isEmpty() ? member.getKey() : JsonPath.path(path, member.getKey()),
                            member.getValue()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(path + "[" + i + "]", node.get(i));
        }
    }
}
