package dev.runlens.read.assemble;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.find.NaturalOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A run that went on in a further folder, which its tool knows by one id: its folders, side by side, become one home, the
/// first of them. What lies further apart is asked for what is in it, see [GoneOn].
final class OneHome {
    private record Id(Path above, String id) {}

    private OneHome() {}

    /// The sources, those of one id at one home.
    static List<SourceContent> of(List<SourceContent> sources) {
        Map<Id, Path> first = new HashMap<>();
        for (SourceContent content : sources) {
            Source source = content.source();
            Path above = source.home().getParent();
            if (source.runId() != null && above != null) {
                first.merge(new Id(above, source.runId()), source.home(), OneHome::earlier);
            }
        }
        List<SourceContent> settled = sources.stream().map(content -> settled(content, first)).toList();
        return new GoneOn(settled).settled(settled);
    }

    private static SourceContent settled(SourceContent content, Map<Id, Path> first) {
        Source source = content.source();
        Path above = source.home().getParent();
        if (source.runId() == null || above == null) {
            return content;
        }
        Path home = first.getOrDefault(new Id(above, source.runId()), source.home());
        return home.equals(source.home()) ? content : content.at(home);
    }

    private static Path earlier(Path a, Path b) {
        return NaturalOrder.INSTANCE.compare(a.toString(), b.toString()) <= 0 ? a : b;
    }
}
