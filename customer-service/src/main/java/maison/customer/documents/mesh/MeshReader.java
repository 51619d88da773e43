package maison.customer.documents.mesh;

import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;
import maison.customer.documents.mesh.Reading.Refused;

/// Reads what claims to be a mesh; what it is called is not asked.
public final class MeshReader {

    private MeshReader() {}

    /// What a file is, in time and memory that its length bounds.
    public static Reading read(byte[] content) {
        try {
            return mesh(content);
        } catch (NotAMesh e) {
            return new Refused(e.because());
        }
    }

    private static Mesh mesh(byte[] content) throws NotAMesh {
        if (content.length == 0) {
            throw new NotAMesh(Because.UNKNOWN_FORMAT);
        }
        if (Glb.isOne(content)) {
            return Glb.read(content);
        }
        if (Ply.isOne(content)) {
            return Ply.read(content);
        }
        if (Stl.isBinary(content)) {
            return Stl.readBinary(content);
        }
        if (Text.beginsWith(content, "{")) {
            return Gltf.read(content);
        }
        return Text.beginsWith(content, "solid") ? Stl.readText(content) : Obj.read(content);
    }
}
