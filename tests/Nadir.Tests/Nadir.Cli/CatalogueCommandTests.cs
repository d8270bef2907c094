using System.Text.Json.Nodes;

namespace Nadir.Tests.Cli;

public sealed class CatalogueCommandTests
{
    [Fact]
    public void List_Json_HoldsEveryEntryOfTheCatalogue()
    {
        var listed = JsonNode.Parse(CommandRun.Succeed("list", "--json").Output)!["entries"]!.AsArray();

        Assert.Equal(
            Catalogue.Of().Entries.Select(entry => $"{entry.Kind}/{entry.Name}"),
            listed.Select(entry => $"{entry!["kind"]}/{entry["name"]}"));
        Assert.All(listed, entry => Assert.NotEqual("", entry!["summary"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("loss")]
    [InlineData("losses")]
    [InlineData("LOSS")]
    public void List_AKind_ShowsItsEntriesOnly(string kind)
    {
        var output = CommandRun.Succeed("list", kind).Output;

        Assert.StartsWith("loss\n", output, StringComparison.Ordinal);
        Assert.Contains("meanSquaredError", output, StringComparison.Ordinal);
        Assert.DoesNotContain("glorotUniform", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_EveryEntry_TellsItsParametersAndAnExampleThatWorks()
    {
        foreach (var entry in Catalogue.Of().Entries)
        {
            var text = CommandRun.Succeed("describe", $"{entry.Kind}/{entry.Name}").Output;
            var json = JsonNode.Parse(CommandRun.Succeed("describe", $"{entry.Kind}/{entry.Name}", "--json").Output)!;

            Assert.All(entry.Parameters, parameter => Assert.Contains($"  {parameter.Name} ", text, StringComparison.Ordinal));
            Assert.Equal(entry.Parameters.Select(p => p.Name), json["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()));
            Assert.NotNull(Catalogue.Of().Create(entry.Kind, Spec.Parse(json["example"]!.GetValue<string>())));
        }
    }

    [Fact]
    public void Describe_AScheduleThatBeginsLevel_DrawsItToItsEnd()
    {
        var page = CommandRun.Succeed("describe", "piecewiseConstant").Output;

        Assert.Contains("0.10 ┤", page, StringComparison.Ordinal);
        Assert.Contains("3,000", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loss/mse", "meanSquaredError (loss)")]
    [InlineData("loss/mean-squared-error", "meanSquaredError (loss)")]
    [InlineData("layers/softmax", "softmax (layer)")]
    public void Describe_AnAliasOrAKind_FindsTheEntry(string name, string start)
    {
        Assert.StartsWith(start, CommandRun.Succeed("describe", name).Output, StringComparison.Ordinal);
    }
}
