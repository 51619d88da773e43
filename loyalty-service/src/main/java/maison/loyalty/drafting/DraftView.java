package maison.loyalty.drafting;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A draft with what is wrong with it.
///
/// @param rules a version in the form of the programme's file, without `effectiveFrom`
/// @param hash fingerprint of the rules; a simulation of the draft names the same one
/// @param authors everybody who wrote it, the first one first
/// @param flaws what keeps it from being simulated or published; empty if nothing does
@Schema(name = "ProgrammeDraft")
record DraftView(
        UUID draftId,
        @Schema(type = SchemaType.OBJECT) Map<String, Object> rules,
        String hash,
        List<String> authors,
        Instant savedAt,
        List<DraftFlaw> flaws) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /// One thing that is wrong.
    ///
    /// @param pointer where in the rules, as a JSON pointer
    @Schema(name = "DraftFlaw")
    record DraftFlaw(String pointer, String message) {

        static DraftFlaw of(Flaw flaw) {
            return new DraftFlaw(flaw.path(), flaw.message());
        }
    }

    static Map<String, Object> object(String json) {
        return EventJson.read(json, OBJECT);
    }
}
