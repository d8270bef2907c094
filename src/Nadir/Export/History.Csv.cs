using System.Globalization;
using System.Text;

namespace Nadir;

public sealed partial class History
{
    /// <summary>The history as CSV: a row an epoch, counted from 1, and a column a number: <c>epoch,loss,accuracy,validation.loss</c> …</summary>
    /// <remarks>Numbers take their shortest form that reads back equal; UTF-8 and LF. Twin: keras.callbacks.CSVLogger, which counts epochs from 0.</remarks>
    public string ToCsv()
    {
        var text = new StringBuilder("epoch");
        foreach (var name in names)
            text.Append(',').Append(Cell(name));
        text.Append('\n');
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{epoch + 1}");
            foreach (var name in names)
                text.Append(CultureInfo.InvariantCulture, $",{series[name][epoch]:R}");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes the history as CSV.</summary>
    /// <param name="path">The file; replaced in one go.</param>
    /// <exception cref="DataException">The system refused; what was there before is unchanged.</exception>
    /// <inheritdoc cref="ToCsv"/>
    public void SaveCsv(string path) => DurableFile.WriteText(path, ToCsv());

    private static string Cell(string name) => name.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? name
        : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
