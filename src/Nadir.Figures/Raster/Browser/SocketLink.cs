using System.Net.WebSockets;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Messages over a web socket of this machine: for Windows, where no shell hands on our pipes.</summary>
internal sealed class SocketLink : BrowserLink
{
    private readonly ClientWebSocket socket = new();

    public SocketLink(Uri address)
    {
        socket.Options.Proxy = null;
        Wait(socket.ConnectAsync(address, CancellationToken.None));
    }

    public override void Send(ReadOnlySpan<byte> message) =>
        Wait(socket.SendAsync(message.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None));

    public override byte[]? Receive()
    {
        using var message = new MemoryStream();
        var chunk = new byte[1 << 16];
        while (true)
        {
            var received = socket.ReceiveAsync(chunk, CancellationToken.None);
            Wait(received);
            if (received.Result.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(chunk, 0, received.Result.Count);
            if (received.Result.EndOfMessage)
                return message.ToArray();
        }
    }

    public override void Dispose() => socket.Dispose();

    private static void Wait(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (WebSocketException error)
        {
            throw Error.Data(null, $"The browser ended the connection: {error.Message}", cause: error);
        }
    }
}
