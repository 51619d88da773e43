package maison.customer.identity.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import maison.customer.identity.person.Sizes;
import maison.customer.identity.person.Sizes.Length;
import maison.customer.identity.person.Sizes.Ring;
import maison.customer.identity.ring.RingSize;
import maison.customer.identity.ring.RingSystem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Sizes as they were taken, with what they are elsewhere.
@Schema(name = "Sizes")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SizesView(
        List<RingView> rings, @Nullable LengthView bracelet, @Nullable LengthView necklace) {

    @Schema(name = "RingSize")
    record RingView(
            @Schema(examples = "left") String hand,
            @Schema(examples = "ring") String finger,
            RingSystem system,
            @Schema(description = "As it was taken", examples = "M½") String size,
            @Schema(description = "What the size means, ISO 8653", examples = "53.125")
                    BigDecimal circumferenceMm,
            @Schema(
                            description =
                                    "The nearest size of each system; one that has none so small or"
                                            + " large is left out",
                            examples =
                                    "{\"eu\": \"53\", \"us\": \"6.5\", \"uk\": \"M½\", \"jp\": \"13\"}")
                    Map<RingSystem, String> equivalents) {

        static RingView of(Ring ring) {
            var equivalents = new EnumMap<RingSystem, String>(RingSystem.class);
            for (var system : RingSystem.values()) {
                ring.size()
                        .in(system)
                        .map(RingSize::size)
                        .ifPresent(s -> equivalents.put(system, s));
            }
            return new RingView(
                    ring.hand(),
                    ring.finger(),
                    ring.size().system(),
                    ring.size().size(),
                    ring.size().circumference(),
                    equivalents);
        }
    }

    @Schema(name = "Length")
    record LengthView(
            @Schema(description = "As it was taken", examples = "17.5") String value,
            @Schema(examples = "cm") String unit,
            @Schema(examples = "175") BigDecimal mm) {

        static @Nullable LengthView of(@Nullable Length length) {
            return length == null
                    ? null
                    : new LengthView(
                            length.value().toPlainString(),
                            length.unit(),
                            new BigDecimal(
                                    length.millimetres().stripTrailingZeros().toPlainString()));
        }
    }

    static @Nullable SizesView of(@Nullable Sizes sizes) {
        return sizes == null
                ? null
                : new SizesView(
                        sizes.rings().stream().map(RingView::of).toList(),
                        LengthView.of(sizes.bracelet()),
                        LengthView.of(sizes.necklace()));
    }
}
