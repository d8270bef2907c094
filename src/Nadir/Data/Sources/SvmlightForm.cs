using System.Text.RegularExpressions;

namespace Nadir;

/// <summary>Sparse rows as text, as libsvm reads them.</summary>
internal sealed partial class SvmlightForm : DataForm
{
    public override string Name => "svmlight";

    public override string Description => "an svmlight file (libsvm)";

    internal override bool Fits(DataPlace place) => place.EndsIn(".svm", ".svmlight", ".libsvm") || (!place.IsFolder && FirstRow().IsMatch(place.Text));

    public override (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema)
    {
        var samples = SvmlightFile.Read(path).ToSamples();
        return (new DataSplit(samples.HasClasses ? samples : new Samples(samples.Inputs, samples.Targets.ExpandDimension(-1))), null);
    }

    public override string Samples => "samples";

    public override IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false) => ["var samples = SvmlightFile.Read(", $"    {path}).ToSamples();"];

    [GeneratedRegex(@"\A(?:[ \t]*#[^\n]*\n|[ \t]*\r?\n)*[ \t]*[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?(?:[ \t]+(?:qid|[0-9]+):[-+]?[0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstRow();
}
