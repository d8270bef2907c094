namespace Nadir;

/// <summary>Reads the run-length form of BMP: runs, literal pixels, jumps; what is left out has number 0.</summary>
internal static class BmpRle
{
    private const string What = "the BMP runs";

    public static byte[] Read(ImageContent content, BmpHeader header)
    {
        var numbers = new byte[header.Width * header.Height];
        var (x, y, isFour) = (0, 0, header.Compression == BmpCompression.Rle4);
        while (y < header.Height)
        {
            var pair = content.Take(2, What);
            var (count, value) = (pair[0], pair[1]);
            if (count > 0)
            {
                for (var i = 0; i < count; i++)
                    Put(isFour ? (i & 1) == 0 ? value >> 4 : value & 15 : value);
            }
            else if (value == 0)
            {
                (x, y) = (0, y + 1);
            }
            else if (value == 1)
            {
                break;
            }
            else if (value == 2)
            {
                var jump = content.Take(2, What);
                x += jump[0];
                y += jump[1];
            }
            else
            {
                // Literal pixels are filled up to an even number of bytes.
                var bytes = isFour ? (value + 1) / 2 : value;
                var literal = content.Take(bytes + (bytes & 1), What);
                for (var i = 0; i < value; i++)
                    Put(isFour ? (i & 1) == 0 ? literal[i / 2] >> 4 : literal[i / 2] & 15 : literal[i]);
            }
        }

        return numbers;

        void Put(int number)
        {
            // What goes beyond a row is left out, as Pillow does.
            if (x < header.Width && y < header.Height)
                numbers[((header.IsTopDown ? y : header.Height - 1 - y) * header.Width) + x] = (byte)number;
            x++;
        }
    }
}
