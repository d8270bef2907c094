using System.Globalization;
using System.Text;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    private const int MostShownWhole = 1000;
    private const int ShownAtEachEnd = 3;

    /// <summary>Element type, shape and elements; of long axes the first and last three, as NumPy prints them.</summary>
    public override string ToString()
    {
        if (storage is null)
            return "a tensor whose scope has ended";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ElementType} {shape} ");
        Append(text, 0, 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, int axis, int start)
    {
        if (axis == shape.Rank)
        {
            text.Append(ElementText(start));
            return;
        }

        var (length, stride) = (shape[axis], shape.Stride(axis));
        var shortened = Count > MostShownWhole && length > 2 * ShownAtEachEnd;
        text.Append('[');
        for (var i = 0; i < length; i++)
        {
            if (i > 0)
                text.Append(axis == shape.Rank - 1 ? ", " : $",\n{new string(' ', axis + 1)}");
            if (shortened && i == ShownAtEachEnd)
            {
                text.Append('…');
                i = length - ShownAtEachEnd - 1;
                continue;
            }

            Append(text, axis + 1, start + (i * stride));
        }

        text.Append(']');
    }

    private string ElementText(int index) => ElementType switch
    {
        ElementType.Float32 => Elements<float>()[index].ToString("G6", CultureInfo.InvariantCulture),
        ElementType.Float64 => Elements<double>()[index].ToString("G6", CultureInfo.InvariantCulture),
        ElementType.Int64 => Elements<long>()[index].ToString(CultureInfo.InvariantCulture),
        _ => Elements<bool>()[index] ? "true" : "false",
    };
}
