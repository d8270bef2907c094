using System.Buffers.Binary;
using System.Text;

namespace Nadir;

/// <summary>Numbers in C#: few as literals, which read well, many as text of their bytes, which compiles quickly.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Values">The numbers.</param>
/// <param name="RowLength">How many belong together.</param>
/// <param name="IsDouble">Whether they are 64-bit numbers.</param>
internal sealed record CSharpArray(string Name, double[] Values, int RowLength, bool IsDouble)
{
    private const int MostLiterals = 1000, MostColumns = 116, BytesALine = 84;

    public bool IsEncoded => Values.Length > MostLiterals;

    private string Type => IsDouble ? "double" : "float";

    public void Write(StringBuilder text)
    {
        if (IsEncoded)
        {
            text.Append($"    private static readonly {Type}[] {Name} = Decode{(IsDouble ? "Doubles" : "Floats")}(@\"\n");
            foreach (var line in Bytes().Chunk(BytesALine))
                text.Append(Convert.ToBase64String(line)).Append('\n');
            text.Append("\");\n");
            return;
        }

        text.Append($"    private static readonly {Type}[] {Name} =\n    {{\n");
        foreach (var row in Values.Chunk(RowLength))
            WriteRow(text, row);
        text.Append("    };\n");
    }

    private void WriteRow(StringBuilder text, double[] row)
    {
        var line = new StringBuilder("       ");
        foreach (var value in row)
        {
            var literal = $" {(IsDouble ? CSharpNumber.Of(value) : CSharpNumber.Of((float)value))},";
            if (line.Length + literal.Length > MostColumns)
            {
                text.Append(line).Append('\n');
                line.Clear().Append("       ");
            }

            line.Append(literal);
        }

        text.Append(line).Append('\n');
    }

    private byte[] Bytes()
    {
        var size = IsDouble ? sizeof(double) : sizeof(float);
        var bytes = new byte[Values.Length * size];
        for (var i = 0; i < Values.Length; i++)
        {
            if (IsDouble)
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * size), Values[i]);
            else
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * size), (float)Values[i]);
        }

        return bytes;
    }
}
