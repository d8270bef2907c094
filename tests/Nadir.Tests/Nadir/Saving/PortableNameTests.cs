namespace Nadir.Tests.Saving;

public sealed class PortableNameTests
{
    [Theory]
    [InlineData("config.json")]
    [InlineData("1-demo")]
    [InlineData("COM")]
    [InlineData("COM10")]
    [InlineData("console")]
    [InlineData("null.txt")]
    [InlineData("größe 损失")]
    [InlineData(".hidden")]
    public void Check_AGoodName_ReturnsIt(string name) => Assert.Equal(name, PortableName.Check(name));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it is empty")]
    [InlineData("..", "it means a folder")]
    [InlineData(".", "it means a folder")]
    [InlineData("a/b", "it holds /")]
    [InlineData("a\\b", "it holds \\")]
    [InlineData("a:b", "it holds :")]
    [InlineData("what?", "it holds ?")]
    [InlineData("a*", "it holds *")]
    [InlineData("a|b", "it holds |")]
    [InlineData("<a", "it holds <")]
    [InlineData("a\nb", "the control character U+000A")]
    [InlineData("a\u007f", "the control character U+007F")]
    [InlineData("a.", "ends with a space or a dot")]
    [InlineData("a ", "ends with a space or a dot")]
    [InlineData(" a", "starts with a space")]
    [InlineData("CON", "Windows reserves it")]
    [InlineData("nul.txt", "Windows reserves it")]
    [InlineData("Aux .tar.gz", "Windows reserves it")]
    [InlineData("com1", "Windows reserves it")]
    [InlineData("LPT².x", "Windows reserves it")]
    [InlineData("CONOUT$", "Windows reserves it")]
    public void Check_ABadName_SaysWhyAndOffersAnother(string name, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => PortableName.Check(name));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains($"\"{PortableName.From(name)}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ABrokenOrLongName_IsRefused()
    {
        Assert.Contains("a broken character", Assert.Throws<ArgumentException>(() => PortableName.Check("a\uD800")).Message, StringComparison.Ordinal);
        Assert.Contains("longer than 200 bytes", Assert.Throws<ArgumentException>(() => PortableName.Check(new string('é', 101))).Message, StringComparison.Ordinal);
        Assert.Equal(200, PortableName.Check(new string('n', 200)).Length);
    }

    [Theory]
    [InlineData("My model: v2?", "My-model-v2")]
    [InlineData("a/b\\c", "a-b-c")]
    [InlineData("con", "_con")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("--help", "help")]
    [InlineData("../..", "unnamed")]
    [InlineData("损失 😀.", "损失-😀")]
    [InlineData("", "unnamed")]
    public void From_AnyText_GivesAPortableName(string text, string name) => Assert.Equal(name, PortableName.From(text));

    [Fact]
    public void From_RandomTexts_AlwaysPassesTheCheck()
    {
        const string Awkward = "con. aux-/:x1é\u0001\uD83D\uDE00";
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var letters = new char[random.Next(0, 90)];
            for (var i = 0; i < letters.Length; i++)
                letters[i] = random.Next(3) == 0 ? (char)random.Next(0x10000) : Awkward[random.Next(Awkward.Length)];
            var name = PortableName.From(new string(letters));
            Assert.Equal(name, PortableName.Check(name));
            Assert.Equal(name, PortableName.From(name));
        }
    }
}
