using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nadir.Pictures;

/// <summary>JSON of a run's record as a reader expects it.</summary>
internal static class JsonWording
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonArray items => string.Join(", ", items.Select(Of)),
        JsonObject members => string.Join("; ", members.Select(member => $"{Wording.Words(member.Key)} {Of(member.Value)}")),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => node.ToJsonString(),
        },
    };
}
