package maison.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How to read one till's export.
///
/// @param name goes into every id that the import makes: the same name means the same sales
/// @param dateFormat as in Java's DateTimeFormatter, in the mapping's zone
/// @param cancellationPrefix how the number of an invoice begins that takes goods back
/// @param delimiter between columns; a comma if absent
/// @param numbers how numbers are written; plainly, as `-1234.50`, if absent
/// @param negativeIsReturn whether rows below zero take goods back; then a sale and what came back
///   may carry one number
public record Mapping(
        String name,
        Columns columns,
        String dateFormat,
        String zone,
        String currency,
        String store,
        String terminal,
        String channel,
        String tender,
        @Nullable String cancellationPrefix,
        @Nullable String delimiter,
        @Nullable Numbers numbers,
        @Nullable Boolean negativeIsReturn) {

    /// The names of the built-in mappings.
    public static final Set<String> BUILT_IN = Set.of("online-retail");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// The file's own names for what an import needs.
    ///
    /// @param category may be absent, as may brand, tax (of the line) and customer
    public record Columns(
            String invoice,
            String sku,
            String description,
            String quantity,
            String date,
            String unitPrice,
            @Nullable String customer,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String tax) {

        public Columns {
            Objects.requireNonNull(invoice, "columns.invoice");
            Objects.requireNonNull(sku, "columns.sku");
            Objects.requireNonNull(description, "columns.description");
            Objects.requireNonNull(quantity, "columns.quantity");
            Objects.requireNonNull(date, "columns.date");
            Objects.requireNonNull(unitPrice, "columns.unitPrice");
        }
    }

    public Mapping {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(dateFormat, "dateFormat");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(terminal, "terminal");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(tender, "tender");
        // Wrong ones are told now, before the file is read.
        var _ = DateTimeFormatter.ofPattern(dateFormat, Locale.ROOT);
        var _ = ZoneId.of(zone);
        var _ = Currency.getInstance(currency);
        if (delimiter != null && delimiter.length() != 1) {
            throw new IllegalArgumentException("delimiter must be one character");
        }
    }

    /// The mapping in a JSON text, of whoever sent it.
    ///
    /// @throws IllegalArgumentException with what is wrong with it
    public static Mapping parse(String json) {
        try {
            Mapping mapping = JSON.readValue(json, Mapping.class);
            if (mapping == null) {
                throw new IllegalArgumentException("must not be null");
            }
            return mapping;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(causeOf(e), e);
        } catch (DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /// A built-in mapping; empty if there is none of that name.
    public static Optional<Mapping> builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            return Optional.empty();
        }
        try (InputStream json = resource(name)) {
            return json == null ? Optional.empty() : Optional.of(read(name, json.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading what was built in failed", e);
        }
    }

    private static @Nullable InputStream resource(String name) {
        return Mapping.class.getResourceAsStream("/mappings/" + name + ".json");
    }

    /// A built-in mapping by its name, or the mapping in the file of that name.
    static Mapping named(String nameOrFile) {
        try (InputStream builtIn = resource(nameOrFile)) {
            return builtIn == null
                    ? read(nameOrFile, Files.readAllBytes(Path.of(nameOrFile)))
                    : read(nameOrFile, builtIn.readAllBytes());
        } catch (IOException _) {
            throw new ImportFailure(
                    ExitCode.USAGE,
                    "Cannot read the mapping %s: it is neither built in nor a file"
                            .formatted(nameOrFile));
        }
    }

    private static Mapping read(String name, byte[] json) {
        try {
            return JSON.readValue(json, Mapping.class);
        } catch (JsonProcessingException e) {
            throw new ImportFailure(
                    ExitCode.USAGE, "The mapping %s is wrong: %s".formatted(name, causeOf(e)));
        } catch (IOException | DateTimeException e) {
            throw new ImportFailure(
                    ExitCode.USAGE, "The mapping %s is wrong: %s".formatted(name, e.getMessage()));
        }
    }

    private static String causeOf(JsonProcessingException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage());
        return cause instanceof NullPointerException
                ? "the field " + message + " is missing"
                : message;
    }

    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    boolean isCancellation(String invoice) {
        return cancellationPrefix != null
                && !cancellationPrefix.isEmpty()
                && invoice.startsWith(cancellationPrefix);
    }

    boolean takesBackBelowZero() {
        return Boolean.TRUE.equals(negativeIsReturn);
    }

    /// A number as the file writes it.
    ///
    /// @throws NumberFormatException for what is none
    BigDecimal number(String text) {
        return numbers == null ? new BigDecimal(text) : numbers.read(text);
    }
}
