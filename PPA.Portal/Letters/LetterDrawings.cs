using System.Buffers.Binary;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;

namespace PPA.Portal.Letters;

/// <summary>Finds the signature that somebody drew on the screen, and the place of the letter where it stands.</summary>
public sealed class LetterDrawings(SealedAttachments files, LetterDesk desk)
{
    private const string Stating = "Yang menyatakan";

    private static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>The drawing of a letter; null where there is none. One under a letter that bears the portal's mark is the one it was signed with.</summary>
    /// <param name="file">With Consents and Attachments.</param>
    internal async Task<DrawnSignature?> FindAsync(Letter letter, CaseFile? file, CancellationToken ct)
    {
        var (drawing, name) = letter.SignedAt is null
            ? ConsentStatements.DrawnOn(letter, file, desk.Codes) is { } drawn ? (drawn.Attachment, drawn.Name) : ((Guid?)null, null)
            : (letter.SignedBy == SigningWay.Mark ? letter.Scan : null, file?.Consents.FirstOrDefault(c => c.Attachment == letter.Scan)?.Signer.Name);
        var places = letter.Text.Signatures.ToList();
        if (drawing is not { } id || places.FindIndex(p => p.Capacity.StartsWith(Stating, StringComparison.Ordinal) && (p.Name.Length == 0 || p.Name == name)) is var place && place < 0)
            return null;
        return await files.FetchAsync(id, ct) is { } picture && SizeOf(picture) is { } size ? new DrawnSignature(place, picture, size.Width, size.Height) : null;
    }

    // Width and height stand at the head of every PNG.
    private static (int Width, int Height)? SizeOf(byte[] png)
    {
        if (png.Length < 24 || !png.AsSpan().StartsWith(PngMark))
            return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        return width > 0 && height > 0 ? (width, height) : null;
    }
}
