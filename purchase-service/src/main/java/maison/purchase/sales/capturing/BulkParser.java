package maison.purchase.sales.capturing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.purchase.intake.CashSteps;
import maison.purchase.intake.Fault;
import maison.purchase.intake.JsonFaults;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.ReturnReading;
import maison.purchase.intake.ReturnRequest;
import maison.purchase.intake.SaleReading;
import maison.purchase.intake.SaleRequest;
import maison.purchase.intake.UnlinkedReturnReading;
import maison.purchase.intake.UnlinkedReturnRequest;
import maison.purchase.sales.capturing.BulkLine.BadLine;
import maison.purchase.sales.capturing.BulkLine.ReturnLine;
import maison.purchase.sales.capturing.BulkLine.SaleLine;
import maison.purchase.sales.capturing.BulkLine.UnlinkedReturnLine;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a bulk request: the body of a single request with `type`, `id` and, for a
/// return, `saleId` beside its fields. The lines of an export have a `cursor`, too, which says
/// nothing here.
@Singleton
final class BulkParser {

    @JsonIgnoreProperties({"type", "id", "saleId", "cursor"})
    private interface BesideHeader {}

    private static final int UUID_LENGTH = 36;

    private final Clock clock;
    private final CashSteps steps;
    private final ObjectReader sales;
    private final ObjectReader returns;
    private final ObjectReader unlinkedReturns;

    BulkParser(ObjectMapper json, Clock clock, CashSteps steps) {
        this.steps = steps;
        this.clock = clock;
        ObjectMapper lines =
                json.copy()
                        .addMixIn(SaleRequest.class, BesideHeader.class)
                        .addMixIn(ReturnRequest.class, BesideHeader.class)
                        .addMixIn(UnlinkedReturnRequest.class, BesideHeader.class);
        this.sales = lines.readerFor(SaleRequest.class);
        this.returns = lines.readerFor(ReturnRequest.class);
        this.unlinkedReturns = lines.readerFor(UnlinkedReturnRequest.class);
    }

    /// Never fails: a line that cannot be understood is a [BadLine].
    ///
    /// @param recording whether another system tells what was settled there
    BulkLine parse(byte[] line, boolean recording) {
        try {
            Header header = header(line);
            return parse(header, line, recording);
        } catch (JacksonException e) {
            return new BadLine(null, List.of(JsonFaults.of(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private BulkLine parse(Header header, byte[] line, boolean recording) throws IOException {
        UUID id = header.uuid(header.id);
        UUID saleId = header.uuid(header.saleId);
        if (header.type == null) {
            return bad(id, "/type", "must be sale, return or unlinked-return");
        }
        if (id == null) {
            return bad(null, "/id", "must be a UUID");
        }
        return switch (header.type) {
            case "sale" ->
                    line(
                            id,
                            SaleReading.of(sales.readValue(line), clock, steps, recording),
                            command -> new SaleLine(id, command));
            case "return" ->
                    saleId == null
                            ? bad(id, "/saleId", "must be a UUID")
                            : line(
                                    id,
                                    ReturnReading.of(id, returns.readValue(line), clock, recording),
                                    command -> new ReturnLine(id, saleId, command));
            case "unlinked-return" ->
                    line(
                            id,
                            UnlinkedReturnReading.of(unlinkedReturns.readValue(line), clock),
                            command -> new UnlinkedReturnLine(id, command));
            default -> bad(id, "/type", "must be sale, return or unlinked-return");
        };
    }

    private static BulkLine bad(@Nullable UUID id, String pointer, String detail) {
        return new BadLine(id, List.of(new Fault(pointer, detail)));
    }

    private static <C> BulkLine line(UUID id, Reading<C> reading, Function<C, BulkLine> sound) {
        return switch (reading) {
            case Sound<C>(var command) -> sound.apply(command);
            case Faulty<C>(var faults) -> new BadLine(id, faults);
        };
    }

    private static final class Header {
        private @Nullable String type;
        private @Nullable String id;
        private @Nullable String saleId;

        boolean isComplete() {
            return type != null && id != null && (saleId != null || !type.equals("return"));
        }

        @Nullable UUID uuid(@Nullable String text) {
            try {
                return text == null || text.length() != UUID_LENGTH ? null : UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
    }

    /// Looks no further than it must: the header fields mostly come first.
    private Header header(byte[] line) throws IOException {
        var header = new Header();
        try (JsonParser parser = sales.getFactory().createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return header;
            }
            while (!header.isComplete() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                switch (field) {
                    case "type" -> header.type = text ? parser.getText() : null;
                    case "id" -> header.id = text ? parser.getText() : null;
                    case "saleId" -> header.saleId = text ? parser.getText() : null;
                    default -> parser.skipChildren();
                }
            }
        }
        return header;
    }
}
