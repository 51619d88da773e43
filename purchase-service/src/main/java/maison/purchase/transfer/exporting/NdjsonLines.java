package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/// One JSON object for each record, with its `cursor` last.
final class NdjsonLines<T> implements ExportLines<T> {

    private final ExportKind<T> kind;
    private final ObjectMapper json;
    private final OutputStream out;

    /// @param json writes maps in the order of their keys, so that a record is always the same text
    NdjsonLines(ExportKind<T> kind, ObjectMapper json, OutputStream out) {
        this.kind = kind;
        this.json = json;
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void add(T item, Place place) throws IOException {
        ObjectNode line = json.valueToTree(kind.json(item));
        line.put("cursor", place.toString());
        write(line);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(Summary summary) throws IOException {
        write(summary);
        out.flush();
    }

    private void write(Object line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }
}
