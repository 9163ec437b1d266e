package dev.runlens.write;

import dev.runlens.analyze.wording.Statement;

/// A sentence with its rule and the fields it was made from.
final class StatementJson {
    private final JsonOut json;
    private final EvidencePaths paths;

    /// @param paths where the comparison JSON has what sentences are made from
    StatementJson(JsonOut json, EvidencePaths paths) {
        this.json = json;
        this.paths = paths;
    }

    /// The sentence as an object.
    void write(Statement statement) {
        json.object(() -> members(statement));
    }

    /// The sentence as members of an object that has others too.
    void members(Statement statement) {
        json.text("id", statement.id());
        json.text("text", statement.text());
        json.inline().array("fields", paths.of(statement), json::text);
    }
}
