using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A small value type, such as a kernel size, that parameters take and files hold.</summary>
internal interface IJsonArgument
{
    /// <summary>What a user may write for it, as it stands behind "takes".</summary>
    static abstract string Form { get; }

    /// <summary>The value a JSON value stands for; null where it stands for none.</summary>
    static abstract object? FromJson(JsonNode json);

    /// <summary>The form <see cref="FromJson"/> reads.</summary>
    JsonNode ToJson();
}
