package maison.appointment.defining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Set;
import maison.appointment.Allowed;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Preparation;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.RoomNeed;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.calendar.BookingPolicy;
import maison.appointment.calendar.WorkingHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies that define what is bookable; the id is in the address.
final class DefinitionRequests {

    private static final int NAME_MAX = 120;
    private static final int NOTES_MAX = 4096;
    private static final int BUFFER_MAX = 480;
    private static final int DURATION_MAX = 1440;
    private static final int SET_MAX = 200;

    private DefinitionRequests() {}

    @Schema(name = "StoreDefinition")
    record StoreBody(
            @NotBlank @Size(max = NAME_MAX) @Schema(examples = "Bond Street") String name,
            @NotNull @Schema(examples = "Europe/London", implementation = String.class) ZoneId zone,
            @NotNull WorkingHours hours,
            @Nullable BookingPolicy policy,
            @Nullable Boolean active) {

        Store as(String id) {
            var rules = policy == null ? BookingPolicy.usual() : policy;
            return new Store(id, name, zone, hours, rules, active == null || active);
        }
    }

    @Schema(name = "ServiceDefinition")
    record ServiceBody(
            @NotBlank @Size(max = NAME_MAX) @Schema(examples = "Appraisal") String name,
            @Min(5) @Max(DURATION_MAX) @Schema(examples = "60") int durationMinutes,
            @Min(0) @Max(BUFFER_MAX) int bufferBeforeMinutes,
            @Min(0) @Max(BUFFER_MAX) int bufferAfterMinutes,
            @Schema(description = "Absent if the service needs no room") @Nullable RoomNeed room,
            @Size(max = SET_MAX)
                    @Nullable Set<@NotNull @Pattern(regexp = Allowed.ID) String> equipmentKinds,
            @Valid @Nullable Notes preparation,
            @Nullable Boolean active) {

        ServiceType as(String id) {
            return new ServiceType(
                    id,
                    name,
                    durationMinutes,
                    bufferBeforeMinutes,
                    bufferAfterMinutes,
                    room,
                    equipmentKinds == null ? Set.of() : equipmentKinds,
                    preparation == null ? new Preparation(null, null) : preparation.notes(),
                    active == null || active);
        }
    }

    @Schema(name = "PreparationNotes")
    record Notes(
            @Size(max = NOTES_MAX) @Schema(examples = "Bring earlier certificates.")
                    @Nullable String forClient,
            @Size(max = NOTES_MAX) @Nullable String forStaff) {

        Preparation notes() {
            return new Preparation(forClient, forStaff);
        }
    }

    @Schema(name = "StaffDefinition")
    record StaffBody(
            @NotNull @Pattern(regexp = Allowed.ID) String storeId,
            @NotBlank @Size(max = NAME_MAX) @Schema(examples = "Nadia") String displayName,
            @NotNull @Size(max = SET_MAX) Set<@NotNull @Pattern(regexp = Allowed.ID) String> skills,
            @NotNull @Schema(examples = "Europe/London", implementation = String.class) ZoneId zone,
            @NotNull WorkingHours hours,
            @Nullable Boolean active) {

        StaffMember as(String id) {
            return new StaffMember(
                    id, storeId, displayName, skills, zone, hours, active == null || active);
        }
    }

    @Schema(name = "RoomDefinition")
    record RoomBody(
            @NotNull @Pattern(regexp = Allowed.ID) String storeId,
            @NotBlank @Size(max = NAME_MAX) String name,
            @Size(max = SET_MAX)
                    @Nullable Set<@NotNull @Pattern(regexp = Allowed.ID) String> features,
            @Nullable Boolean active) {

        Room as(String id) {
            return new Room(
                    id,
                    storeId,
                    name,
                    features == null ? Set.of() : features,
                    active == null || active);
        }
    }

    @Schema(name = "EquipmentDefinition")
    record EquipmentBody(
            @NotNull @Pattern(regexp = Allowed.ID) String storeId,
            @NotBlank @Size(max = NAME_MAX) String name,
            @NotNull @Pattern(regexp = Allowed.ID) @Schema(examples = "diamond-tester") String kind,
            @Nullable Boolean active) {

        Equipment as(String id) {
            return new Equipment(id, storeId, name, kind, active == null || active);
        }
    }
}
