package dev.runlens.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person wrote of runs, as JSON.
final class MemosJson {
    private MemosJson() {}

    static String of(Map<KeptRun.Place, Memo> memos) {
        return JsonLines.document(json -> json.array("runs", List.copyOf(memos.entrySet()), entry -> json.object(() -> {
            json.place(entry.getKey());
            json.text("name", entry.getValue().name());
            json.text("note", entry.getValue().note());
            json.texts("tags", entry.getValue().tags());
        })));
    }

    /// @throws IOException when the file holds none
    static Map<KeptRun.Place, Memo> read(Path file) throws IOException {
        Map<KeptRun.Place, Memo> memos = new LinkedHashMap<>();
        for (JsonMembers run : JsonMembers.read(file).objects("runs")) {
            SessionJson.place(run).ifPresent(
                    place -> memos.put(place, new Memo(run.text("name"), run.text("note"), run.texts("tags"))));
        }
        return memos;
    }
}
