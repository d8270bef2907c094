namespace Nadir.Cli;

/// <summary>What every command is given: where to write, the line it was called by, and the names there are.</summary>
internal sealed class CommandContext(Terminal terminal, string line)
{
    /// <summary>Where to write.</summary>
    public Terminal Terminal => terminal;

    /// <summary>The command line that repeats the call.</summary>
    public string Line => line;

    /// <summary>The names there are; read when first needed.</summary>
    public Catalogue Catalogue => Catalogue.Of();

    /// <summary>Prints a result for programs.</summary>
    public void WriteJson(System.Text.Json.Nodes.JsonNode json) => Terminal.Output.Write(JsonText.Text(json));
}
