package maison.customer.documents.mesh;

import java.nio.ByteBuffer;
import maison.customer.documents.mesh.PlyHead.Scalar;

/// What follows the head of a PLY file, number by number.
interface PlyNumbers {

    /// @throws java.nio.BufferUnderflowException if there is none
    double next(Scalar type) throws NotAMesh;

    boolean areOver() throws NotAMesh;

    /// Numbers as text, whatever type they are of.
    record Written(Words words) implements PlyNumbers {

        @Override
        public double next(Scalar type) throws NotAMesh {
            return words.number();
        }

        @Override
        public boolean areOver() throws NotAMesh {
            return words.isOver();
        }
    }

    /// Numbers as bytes.
    record Packed(ByteBuffer bytes) implements PlyNumbers {

        @Override
        public double next(Scalar type) {
            return switch (type) {
                case CHAR -> bytes.get();
                case UCHAR -> bytes.get() & 0xff;
                case SHORT -> bytes.getShort();
                case USHORT -> bytes.getShort() & 0xffff;
                case INT -> bytes.getInt();
                case UINT -> Integer.toUnsignedLong(bytes.getInt());
                case FLOAT -> bytes.getFloat();
                case DOUBLE -> bytes.getDouble();
            };
        }

        @Override
        public boolean areOver() {
            return !bytes.hasRemaining();
        }
    }
}
