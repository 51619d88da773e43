package maison.loyalty.programme;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import maison.loyalty.programme.ProgrammeFile.Earning;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/// Reads a programme and checks it as a whole: all flaws are said at once, each with its path.
public final class ProgrammeReader {

    private static final long SCALE_MAX = 1_000_000_000;

    private static final ObjectMapper STRICT =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private ProgrammeReader() {}

    /// Reads a programme.
    ///
    /// @throws InvalidProgramme if it could not be run
    public static Programme read(InputStream json) {
        return ProgrammeFileText.of(json).with(List.of(), List.of());
    }

    /// Reads a programme whose last versions are not of its file.
    ///
    /// @param withdrawn how many at the end were published and withdrawn
    /// @param published how many before them were published and stand
    static Programme read(JsonNode json, int published, int withdrawn) {
        ProgrammeFile file = parse(json);
        var flaws = new Flaws();
        Map<Integer, Map<String, Long>> rates = ratesOf(file, flaws);
        int live = (file.versions() == null ? 0 : file.versions().size()) - withdrawn;
        var versions =
                new VersionReader(flaws, scaleOf(rates, flaws))
                        .read(file, rates, live - published, live);
        String name = flaws.required(file.programme(), "/programme", "");
        flaws.throwIfAny();
        return new Programme(
                name,
                versions.subList(0, live),
                scaleOf(rates, flaws),
                versions.subList(live, versions.size()));
    }

    /// The tree of a text; its numbers are kept to the last digit.
    static JsonNode tree(InputStream json) {
        try {
            JsonNode tree = STRICT.readTree(json);
            if (!tree.isObject()) {
                throw new InvalidProgramme(List.of(new Flaw("", "is no JSON object")));
            }
            return tree;
        } catch (JacksonException e) {
            throw new InvalidProgramme(List.of(new Flaw("", e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the programme", e);
        }
    }

    private static ProgrammeFile parse(JsonNode json) {
        try {
            return STRICT.treeToValue(json, ProgrammeFile.class);
        } catch (JsonMappingException e) {
            throw new InvalidProgramme(List.of(new Flaw(pathOf(e), e.getOriginalMessage())));
        } catch (JacksonException e) {
            throw new InvalidProgramme(List.of(new Flaw("", e.getOriginalMessage())));
        }
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getFieldName() != null ? step.getFieldName() : "" + step.getIndex())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Map<Integer, Map<String, Long>> ratesOf(ProgrammeFile file, Flaws flaws) {
        var rates = new LinkedHashMap<Integer, Map<String, Long>>();
        List<ProgrammeFile.@Nullable Version> versions =
                file.versions() == null ? List.of() : file.versions();
        for (int i = 0; i < versions.size(); i++) {
            ProgrammeFile.Version version = versions.get(i);
            Earning earning = version == null ? null : version.earning();
            var declared =
                    earning == null || earning.unitsPerPoint() == null
                            ? Map.<String, BigDecimal>of()
                            : earning.unitsPerPoint();
            String path = "/versions/%d/earning/unitsPerPoint".formatted(i);
            flaws.unless(!declared.isEmpty(), path, "needs a rate for at least one currency");
            rates.put(i, minorUnits(declared, path, flaws));
        }
        return rates;
    }

    private static Map<String, Long> minorUnits(
            Map<String, BigDecimal> declared, String path, Flaws flaws) {
        var minor = new LinkedHashMap<String, Long>();
        declared.forEach((currency, units) -> {
            long each = flaws.parsed(() -> minorUnits(currency, units), path + "/" + currency, 1L);
            minor.put(currency, each);
        });
        return minor;
    }

    /// @throws IllegalArgumentException if a point would cost a fraction of a minor unit
    static long minorUnits(String currency, @Nullable BigDecimal units) {
        try {
            int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
            if (units == null || units.signum() <= 0) {
                throw new IllegalArgumentException("must be more than 0");
            }
            return units.movePointRight(decimals).longValueExact();
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException("is not an ISO 4217 currency", e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("must be whole minor units", e);
        }
    }

    private static long scaleOf(Map<Integer, Map<String, Long>> rates, Flaws flaws) {
        long scale = 1;
        for (Map<String, Long> version : rates.values()) {
            for (long minor : version.values()) {
                scale = scale / gcd(scale, minor) * minor;
                if (scale > SCALE_MAX || scale <= 0) {
                    flaws.add("/versions", "the rates have no common unit that is large enough");
                    return 1;
                }
            }
        }
        return scale;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
