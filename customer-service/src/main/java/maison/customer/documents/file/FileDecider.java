package maison.customer.documents.file;

import maison.customer.documents.file.FileCommand.Add;
import maison.customer.documents.file.FileCommand.Remove;
import maison.customer.documents.file.FileEvent.Added;
import maison.customer.documents.file.FileEvent.Removed;
import maison.customer.documents.file.FileRefusal.FileIdTaken;
import maison.customer.documents.file.FileRefusal.FileUnknown;
import maison.customer.documents.file.KeptFile.Gone;
import maison.customer.documents.file.KeptFile.There;
import maison.customer.documents.file.KeptFile.Unknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of files: added once, never changed, removed for good.
public final class FileDecider implements Decider<FileCommand, KeptFile, FileEvent, FileRefusal> {

    @Override
    public KeptFile initial() {
        return new Unknown();
    }

    @Override
    public Decision<FileEvent, FileRefusal> decide(FileCommand command, KeptFile file) {
        return switch (file) {
            case Unknown() ->
                    switch (command) {
                        case Add(var added) -> Decision.accept(added);
                        case Remove _ -> Decision.refuse(new FileUnknown());
                    };
            case There(var added) ->
                    switch (command) {
                        case Add _ -> Decision.refuse(new FileIdTaken());
                        case Remove(var at) -> Decision.accept(added.removed(at));
                    };
            case Gone() ->
                    switch (command) {
                        case Add _ -> Decision.refuse(new FileIdTaken());
                        case Remove _ -> Decision.alreadyDone();
                    };
        };
    }

    @Override
    public KeptFile evolve(KeptFile file, FileEvent event) {
        return switch (event) {
            case Added added -> new There(added);
            case Removed _ -> new Gone();
        };
    }
}
