package maison.purchase.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import maison.purchase.intake.JobRequest.EvidenceText;
import maison.purchase.intake.JobRequest.HolderText;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Holder;
import org.jspecify.annotations.Nullable;

/// Reads the fields that only jobs have.
record JobFields(Fields fields) {

    private static final int HASH_LENGTH = 64;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /// A constant of an enumeration, written in kebab-case.
    <E extends Enum<E>> E choice(Place place, @Nullable String value, Class<E> of) {
        E[] all = of.getEnumConstants();
        for (E each : all) {
            if (name(each).equals(value)) {
                return each;
            }
        }
        fields.fault(place, "must be one of " + Arrays.stream(all).map(JobFields::name).toList());
        return all[0];
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean required(Place place, @Nullable Boolean value) {
        if (value == null) {
            fields.fault(place, "is required");
            return false;
        }
        return value;
    }

    LocalDate date(Place place, @Nullable String value) {
        if (value == null) {
            fields.fault(place, "is required");
            return EARLIEST;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (!date.isBefore(EARLIEST) && date.isBefore(LATEST)) {
                return date;
            }
        } catch (DateTimeException _) {
            // Told below, as for a date of another age.
        }
        fields.fault(place, "must be a date such as 2026-03-28");
        return EARLIEST;
    }

    @Nullable LocalDate optionalDate(Place place, @Nullable String value) {
        return value == null ? null : date(place, value);
    }

    @Nullable String optionalHash(Place place, @Nullable String value) {
        return value == null ? null : hash(place, value);
    }

    private String hash(Place place, String value) {
        boolean right =
                value.length() == HASH_LENGTH
                        && value.chars()
                                .allMatch(each -> Character.digit(each, 16) >= 0 && each < 128);
        if (!right) {
            fields.fault(place, "must be a SHA-256 in hexadecimal");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    List<String> hashes(Place place, @Nullable List<@Nullable String> values, int sizeMax) {
        List<String> sound = fields.<String>list(place, values, sizeMax);
        for (int index = 0; index < sound.size(); index++) {
            hash(place.at(index), sound.get(index));
        }
        return sound.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    Holder holder(Place place, @Nullable HolderText text) {
        if (text == null) {
            fields.fault(place, "is required");
            return Holder.CLIENT;
        }
        Holder.Kind kind = choice(place.at("kind"), text.kind(), Holder.Kind.class);
        return new Holder(kind, fields.code(place.at("id"), text.id()));
    }

    Evidence evidence(Place place, @Nullable EvidenceText text) {
        if (text == null
                || (text.photo() == null && text.signature() == null && text.witness() == null)) {
            fields.fault(place, "must have a photo, a signature or a witness");
            return new Evidence(null, null, "");
        }
        return new Evidence(
                optionalHash(place.at("photo"), text.photo()),
                optionalHash(place.at("signature"), text.signature()),
                fields.optionalCode(place.at("witness"), text.witness()));
    }
}
