using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

public sealed class CsvRoundTripTests : IDisposable
{
    private static readonly Gen<string> Word =
        Gen.Elements("a", "B", "é", "中", ",", "\"", "\n", ";", " ", "7", ".").ListOf()
            .Select(parts => string.Concat(parts).Trim())
            .Where(word => word.Length > 0);

    private static readonly Gen<double> Number = ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite);

    private readonly ScratchFolder scratch = new();

    [Fact]
    public void Numbers_WrittenAndRead_KeepEveryBit() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(11, 13),
        Prop.ForAll(Number.NonEmptyListOf().ToArbitrary(), numbers =>
        {
            Write(numbers.Select(number => new[] { number.ToString("R", CultureInfo.InvariantCulture), "0.5" }));
            var (samples, _) = CsvFile.Read(scratch["a.csv"], new CsvOptions { Target = "y", TargetIs = CsvTarget.Values });
            return samples.Inputs.ToArray<double>().SequenceEqual(numbers);
        }));

    [Fact]
    public void Words_WrittenInQuotesAndRead_AreTheSame() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(17, 19),
        Prop.ForAll(Word.NonEmptyListOf().Where(words => words.Distinct().Count() > 1).ToArbitrary(), words =>
        {
            Write(words.Select(word => new[] { "1", word }));
            var (samples, _) = CsvFile.Read(scratch["a.csv"], new CsvOptions { TextColumns = ["y"] });
            return samples.Targets.ToArray<long>().Select(label => samples.ClassNames![(int)label]).SequenceEqual(words);
        }));

    public void Dispose() => scratch.Dispose();

    private void Write(IEnumerable<string[]> rows)
    {
        var text = new StringBuilder("x,y\n");
        foreach (var row in rows)
            text.Append(string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))).Append('\n');
        File.WriteAllText(scratch["a.csv"], text.ToString());
    }
}
