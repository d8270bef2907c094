namespace Nadir.Tests.Data.Steps;

public sealed class TextTokensTests
{
    [Theory]
    [InlineData("The cat's bird_house, 42 x", "the,cat,bird_house,42")]
    [InlineData("", "")]
    [InlineData("a b c", "")]
    [InlineData("naïve Ωμέγα 日本語 ½½", "naïve,ωμέγα,日本語,½½")]
    [InlineData("\ud835\udd18\ud835\udd2b x\ud83d\ude00y end", "\ud835\udd18\ud835\udd2b,end")]
    [InlineData("broken \ud83d surrogate", "broken,surrogate")]
    [InlineData("l'été e\u0301te\u0301", "été,te")]
    public void Words_AreRunsOfTwoOrMore(string text, string wanted) =>
        Assert.Equal(wanted, string.Join(',', new CountVectorizer().Tokens(text)));

    [Theory]
    [InlineData(TextAnalyzer.Word, 1, 2, "one two three", "one|two|three|one two|two three")]
    [InlineData(TextAnalyzer.Word, 4, 5, "one two three", "")]
    [InlineData(TextAnalyzer.Char, 2, 2, "a  b\U0001f600c", "a | b|b\U0001f600|\U0001f600c")]
    [InlineData(TextAnalyzer.CharWb, 3, 6, "ab c", " ab|ab | ab | c ")]
    public void Runs_HaveTheirLengths(TextAnalyzer analyzer, int least, int most, string text, string wanted) =>
        Assert.Equal(wanted, string.Join('|', new CountVectorizer(analyzer, minNgram: least, maxNgram: most).Tokens(text)));

    /// <summary>From SMHasher's and scikit-learn's own tests of the hash.</summary>
    [Theory]
    [InlineData("foo", 0u, -156908512)]
    [InlineData("foo", 42u, -1322301282)]
    [InlineData("", 0u, 0)]
    public void Murmur_IsThePublishedHash(string text, uint seed, int hash) => Assert.Equal(hash, MurmurHash3.Of(text, seed));
}
