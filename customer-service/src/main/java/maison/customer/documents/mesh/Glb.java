package maison.customer.documents.mesh;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;
import org.jspecify.annotations.Nullable;

/// glTF 2 in one file: its JSON, and the bytes that it is about.
final class Glb {

    private static final int MAGIC = 0x46546c67;
    private static final int JSON = 0x4e4f534a;
    private static final int BINARY = 0x004e4942;

    private Glb() {}

    static boolean isOne(byte[] content) {
        return content.length >= Integer.BYTES && bytes(content).getInt() == MAGIC;
    }

    static Mesh read(byte[] content) throws NotAMesh {
        var bytes = bytes(content);
        try {
            bytes.getInt();
            require(bytes.getInt() == 2);
            require(bytes.getInt() == content.length);
            byte[] json = chunk(bytes, JSON);
            byte @Nullable [] binary = bytes.hasRemaining() ? chunk(bytes, BINARY) : null;
            require(!bytes.hasRemaining());
            return new Gltf(Format.GLB, GltfJson.read(json), binary).mesh();
        } catch (BufferUnderflowException _) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    private static byte[] chunk(ByteBuffer bytes, int type) throws NotAMesh {
        int length = bytes.getInt();
        require(bytes.getInt() == type && length >= 0 && length <= bytes.remaining());
        var chunk = new byte[length];
        bytes.get(chunk);
        return chunk;
    }

    private static void require(boolean right) throws NotAMesh {
        if (!right) {
            throw new NotAMesh(Because.BROKEN);
        }
    }

    private static ByteBuffer bytes(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
