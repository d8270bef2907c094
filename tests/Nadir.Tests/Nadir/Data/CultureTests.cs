using System.Globalization;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data;

/// <summary>The same data under cultures with another decimal sign, other signs and other letters.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public static TheoryData<string> Cultures => ["de-DE", "tr-TR"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Data_UnderAnotherCulture_IsTheSame(string name)
    {
        File.WriteAllText(scratch["a.csv"], "Size,TITLE,y\n1.5,INFO,-1\n-2.25e-3,info,1\n3,INFO,1\n4,INFO,-1\n");
        var expected = Everything();
        SetCulture(name);

        Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
        Assert.Equal(expected, Everything());
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Errors_UnderAnotherCulture_AreTheSame(string name)
    {
        File.WriteAllText(scratch["a.csv"], "a,b\n1.5,1\n\"2,5\",2\n");
        SetCulture(name);

        var error = Assert.Throws<DataException>(() => CsvFile.Read(scratch["a.csv"]));
        Assert.Contains("line 3, column 'a': '2,5' is written with a decimal comma", error.Message, StringComparison.Ordinal);
        Assert.Contains("got -0.5", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Moons(noise: -0.5)).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'digits'?", Assert.Throws<DataException>(() => DataSource.Load("DIGIT")).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = before;
        scratch.Dispose();
    }

    private static void SetCulture(string name)
    {
        // Globalization is invariant here, so the culture's own signs are set by hand.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        culture.NumberFormat.NegativeSign = name == "tr-TR" ? "−" : "~";
        CultureInfo.CurrentCulture = culture;
    }

    private string Everything()
    {
        var table = DataSource.Load(scratch["a.csv"]);
        var scaler = new StandardScaler().Fit(table.Split.Train.Inputs);
        return string.Join(
            '\n',
            table.Sha256,
            table.Schema!.ToString(),
            JsonText.Text(table.Schema.ToJson()),
            JsonText.Text(scaler.ToJson()),
            string.Join(' ', table.Split.Train.Inputs.ToArray<double>().Select(value => value.ToString("R", CultureInfo.InvariantCulture))),
            DataSource.Load("moons:noise=0.25").Sha256,
            DataSource.Load("DIGITS:train=10,test=0").Description);
    }
}
