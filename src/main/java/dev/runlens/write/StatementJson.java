package dev.runlens.write;

import dev.runlens.analyze.wording.Statement;

/// A sentence with its rule and the fields it was made from.
final class StatementJson {
    private StatementJson() {}

    /// The sentence as an object.
    static void write(JsonOut json, Statement statement) {
        json.object(() -> members(json, statement));
    }

    /// The sentence as members of an object that has others too.
    static void members(JsonOut json, Statement statement) {
        json.text("id", statement.id());
        json.text("text", statement.text());
        json.inline().array("fields", statement.fields(), json::text);
    }
}
