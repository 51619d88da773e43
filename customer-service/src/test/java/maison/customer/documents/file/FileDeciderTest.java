package maison.customer.documents.file;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.documents.file.FileCommand.Add;
import maison.customer.documents.file.FileCommand.Remove;
import maison.customer.documents.file.FileEvent.Added;
import maison.customer.documents.file.FileEvent.DocumentAdded;
import maison.customer.documents.file.FileEvent.DocumentRemoved;
import maison.customer.documents.file.FileEvent.PhotoAdded;
import maison.customer.documents.file.FileEvent.PhotoRemoved;
import maison.customer.documents.file.FileEvent.Removed;
import maison.customer.documents.file.FileEvent.ScanAdded;
import maison.customer.documents.file.FileEvent.ScanRemoved;
import maison.customer.documents.file.FileRefusal.FileIdTaken;
import maison.customer.documents.file.FileRefusal.FileUnknown;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileDeciderTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID FILE = new UUID(1, 2);
    private static final UUID CONTENT = new UUID(1, 3);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed("AQID");
    private static final Attachment ABOUT = new Attachment(Attachment.Kind.CUSTOMER, null);

    private final DeciderScenario<FileCommand, KeptFile, FileEvent, FileRefusal> files =
            DeciderScenario.of(new FileDecider());

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        new PhotoAdded(ID, FILE, ABOUT, CONTENT, "image/png", 9, WORDS, AT),
                        new PhotoRemoved(ID, FILE, CONTENT, AT)),
                Arguments.of(
                        new DocumentAdded(
                                ID, FILE, ABOUT, CONTENT, "application/pdf", 9, WORDS, AT),
                        new DocumentRemoved(ID, FILE, CONTENT, AT)),
                Arguments.of(
                        new ScanAdded(
                                ID,
                                FILE,
                                new Attachment(Attachment.Kind.MEASUREMENTS, new UUID(1, 4), 2),
                                CONTENT,
                                "model/obj",
                                9,
                                WORDS,
                                AT),
                        new ScanRemoved(ID, FILE, CONTENT, AT)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_added_once_and_removed_for_good(Added added, Removed removed) {
        files.given().when(new Add(added)).then(added);
        files.given(added).when(new Add(added)).thenRefused(new FileIdTaken());
        files.given(added).when(new Remove(AT)).then(removed);
        files.given(added, removed).when(new Remove(AT)).thenNothing();
        files.given(added, removed).when(new Add(added)).thenRefused(new FileIdTaken());
        files.given().when(new Remove(AT)).thenRefused(new FileUnknown());
    }
}
