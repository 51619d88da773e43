package maison.customer.tailoring.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads DXF as its reference describes it, knowing nothing of how ours is written: pairs of group
/// code and value, blocks by name, polylines by layer with their vertices.
final class DxfReader {

    record Polyline(String layer, boolean closed, List<double[]> vertices) {

        double length() {
            double sum = 0;
            int steps = closed ? vertices.size() : vertices.size() - 1;
            for (int index = 0; index < steps; index++) {
                double[] from = vertices.get(index);
                double[] to = vertices.get((index + 1) % vertices.size());
                sum += Math.hypot(to[0] - from[0], to[1] - from[1]);
            }
            return sum;
        }
    }

    private record Pair(int code, String value) {}

    private final Map<String, List<Polyline>> blocks = new LinkedHashMap<>();
    private final List<String> inserted = new ArrayList<>();

    static DxfReader read(String text) {
        var reader = new DxfReader();
        List<String> lines = text.lines().toList();
        var entity = new ArrayList<Pair>();
        for (int index = 0; index + 1 < lines.size(); index += 2) {
            var pair = new Pair(Integer.parseInt(lines.get(index).strip()), lines.get(index + 1));
            if (pair.code() == 0) {
                reader.take(entity);
                entity.clear();
            }
            entity.add(pair);
        }
        reader.take(entity);
        return reader;
    }

    private String block = "";
    private Polyline open = new Polyline("", false, new ArrayList<>());

    private void take(List<Pair> entity) {
        if (entity.isEmpty() || entity.getFirst().code() != 0) {
            return;
        }
        switch (entity.getFirst().value()) {
            case "BLOCK" -> {
                block = value(entity, 2);
                blocks.put(block, new ArrayList<>());
            }
            case "INSERT" -> inserted.add(value(entity, 2));
            case "POLYLINE" ->
                    open =
                            new Polyline(
                                    value(entity, 8),
                                    (Integer.parseInt(value(entity, 70)) & 1) == 1,
                                    new ArrayList<>());
            case "VERTEX" ->
                    open.vertices()
                            .add(
                                    new double[] {
                                        Double.parseDouble(value(entity, 10)),
                                        Double.parseDouble(value(entity, 20))
                                    });
            case "SEQEND" -> polylines(block).add(open);
            default -> {
                // Nothing else has a length.
            }
        }
    }

    private static String value(List<Pair> entity, int code) {
        return entity.stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .map(Pair::value)
                .orElse("0");
    }

    List<String> inserted() {
        return inserted;
    }

    List<Polyline> polylines(String name) {
        return Objects.requireNonNull(blocks.get(name), name);
    }

    List<Polyline> polylines(String name, String layer) {
        return polylines(name).stream().filter(each -> each.layer().equals(layer)).toList();
    }
}
