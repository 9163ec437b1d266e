package dev.runlens.write;

/// Paths into the comparison JSON: members after dots, entries of lists in brackets,
/// a member whose own name has a dot in quotes (`runs[0].hyperparameters["lora_parameters.dropout"]`).
public final class JsonPath {
    private JsonPath() {}

    /// A member of a run.
    ///
    /// @param index the place of the run in the comparison, from 0
    /// @param members the names on the way to it
    public static String ofRun(int index, String... members) {
        return path("runs[" + index + "]", members);
    }

    /// A member of the whole file.
    ///
    /// @param first its name, or the beginning of a path
    /// @param members the names on the way from there
    public static String path(String first, String... members) {
        StringBuilder path = new StringBuilder(first);
        for (String member : members) {
            if (member.indexOf('.') < 0 && member.indexOf('[') < 0) {
                path.append('.').append(member);
            } else {
                path.append("[\"").append(member).append("\"]");
            }
        }
        return path.toString();
    }
}
