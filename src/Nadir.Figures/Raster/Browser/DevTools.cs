using System.Text.Json;
using System.Text.Json.Nodes;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Calls a browser's methods, one after another.</summary>
/// <remarks>Source: Chrome DevTools Protocol, tip of tree: domains Target, Runtime, Emulation and Page.</remarks>
internal sealed class DevTools(BrowserLink link)
{
    private int calls;

    /// <param name="method">Domain and name, such as <c>Page.printToPDF</c>.</param>
    /// <param name="parameters">By name.</param>
    /// <param name="session">The page's, or null for the browser itself.</param>
    /// <exception cref="DataException">The browser has ended.</exception>
    /// <exception cref="InvalidOperationException">The browser refuses the call.</exception>
    public JsonElement Call(string method, JsonObject parameters, string? session = null)
    {
        var message = new JsonObject { ["id"] = ++calls, ["method"] = method, ["params"] = parameters };
        if (session is not null)
            message["sessionId"] = session;
        link.Send(JsonSerializer.SerializeToUtf8Bytes(message));
        while (link.Receive() is { } received)
        {
            var answer = JsonDocument.Parse(received).RootElement;
            if (!answer.TryGetProperty("id", out var id) || id.GetInt32() != calls)
                continue;
            return answer.TryGetProperty("error", out var error)
                ? throw Error.State($"The browser refused {method}: {error.GetProperty("message").GetString()}")
                : answer.GetProperty("result");
        }

        throw Error.Data(null, $"The browser ended during {method}.");
    }
}
