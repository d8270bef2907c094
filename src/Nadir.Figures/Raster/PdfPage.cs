using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nadir.Figures;

/// <summary>Makes the page of a PDF exactly as large as the drawing in its upper left corner.</summary>
/// <remarks>
/// Browsers round pages up to whole points. Only the page's box is written anew; the offsets behind it move along.
/// Source: ISO 32000-1, sections 7.5.4 (cross-reference table) and 7.7.3.3 (MediaBox).
/// </remarks>
internal static partial class PdfPage
{
    public const double PointsAPixel = 0.75;

    /// <param name="pdf">Of one page; returned as it is where it is not laid out as expected.</param>
    /// <param name="width">Unit: CSS pixels.</param>
    /// <param name="height">Unit: CSS pixels.</param>
    public static byte[] Fit(byte[] pdf, double width, double height)
    {
        // In Latin-1 a byte is a character, so that positions are offsets.
        var text = Encoding.Latin1.GetString(pdf);
        var (boxes, table) = (MediaBox().Matches(text), Table().Match(text));
        if (boxes.Count != 1 || !table.Success)
            return pdf;
        var box = boxes[0];
        var top = double.Parse(box.Groups["top"].Value, CultureInfo.InvariantCulture);
        var fitting = string.Create(
            CultureInfo.InvariantCulture,
            $"/MediaBox [0 {top - height * PointsAPixel:0.####} {width * PointsAPixel:0.####} {top:0.####}]");
        var shift = fitting.Length - box.Length;
        var moved = Entry().Replace(table.Value, entry => Moved(entry.Value, "0000000000"));
        moved = Start().Replace(moved, start => Moved(start.Value, "0"));
        return Encoding.Latin1.GetBytes(
            $"{text[..box.Index]}{fitting}{text[(box.Index + box.Length)..table.Index]}{moved}");

        string Moved(string offset, string format)
        {
            var at = int.Parse(offset, CultureInfo.InvariantCulture);
            return (at > box.Index ? at + shift : at).ToString(format, CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"/MediaBox \[0 0 [0-9.]+ (?<top>[0-9.]+)\]")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"\nxref\n0 [0-9]+\n([0-9]{10} [0-9]{5} [nf] ?\n)+trailer.*", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"(?<=\n)[0-9]{10}(?= [0-9]{5} n)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<=\nstartxref\n)[0-9]+")]
    private static partial Regex Start();
}
