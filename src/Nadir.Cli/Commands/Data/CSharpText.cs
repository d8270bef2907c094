using System.Text.Json;

namespace Nadir.Cli;

/// <summary>Text as C# source has it.</summary>
internal static class CSharpText
{
    /// <summary>A string literal; JSON's escapes are C#'s.</summary>
    public static string Literal(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
