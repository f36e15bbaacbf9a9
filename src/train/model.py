"""The recogniser: fully convolutional, 32x640 in, 160 frames of 38 classes out (see README.md)."""

from torch import nn


def block(i, o, kernel, stride, padding, groups=1):
    return nn.Sequential(
        nn.Conv2d(i, o, kernel, stride, padding, groups=groups, bias=False), nn.BatchNorm2d(o), nn.ReLU(inplace=True)
    )


class Context(nn.Module):
    """Looks one character to each side, and adds what it saw."""

    def __init__(self, channels):
        super().__init__()
        self.look = block(channels, channels, (1, 5), 1, (0, 2), channels)
        self.mix = nn.Sequential(nn.Conv2d(channels, channels, 1, bias=False), nn.BatchNorm2d(channels))
        self.act = nn.ReLU()

    def forward(self, x):
        return self.act(x + self.mix(self.look(x)))


class Recogniser(nn.Module):
    def __init__(self, classes=38):
        super().__init__()
        self.features = nn.Sequential(
            block(1, 16, 3, (2, 2), 1),  # 16x320
            block(16, 32, 3, (2, 1), 1),  # 8x320
            block(32, 64, 3, (2, 2), 1),  # 4x160
            block(64, 96, 3, (2, 1), 1),  # 2x160
            block(96, 128, (2, 3), 1, (0, 1)),  # 1x160
        )
        self.context = nn.Sequential(Context(128), Context(128))
        self.classify = nn.Conv2d(128, classes, 1)

    def forward(self, x):
        return self.classify(self.context(self.features(x))).squeeze(2).permute(0, 2, 1)  # N, frame, class
