using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>What a result depends on beside its options.</summary>
internal static class Versions
{
    public static JsonObject Of() => new()
    {
        ["nadir"] = NadirCommand.Version,
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
        ["architecture"] = $"{RuntimeInformation.ProcessArchitecture}",
        ["processors"] = Environment.ProcessorCount,
    };
}
