package maison.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One launcher for one data folder; the kernel frees the lock when its holder dies.
final class Locks {

    private Locks() {}

    /// @throws CannotStart if another launcher runs this house
    static FileChannel take(Path data) throws IOException {
        var channel =
                FileChannel.open(
                        data.resolve("run/lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Taken by this very process: refused in the same words below.
        }
        channel.close();
        throw new CannotStart(
                "This house is already up (%s); see ./maison status or ./maison down."
                        .formatted(data));
    }
}
